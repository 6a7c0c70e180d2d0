package dev.streambook.unit2.disk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A path of the real file system that belongs to a {@link Disk}: it answers as the real one does, with paths of its kind. */
record DiskPath(Path real, DiskProvider provider) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getFileSystem" -> provider.system();
            case "toFile" ->
                throw new UnsupportedOperationException(
                        "a path on this disk is no java.io.File; use java.nio.file.Files and FileChannel");
            case "equals" -> arguments[0] instanceof Path other && real.equals(real(other));
            default -> own(call(method, arguments));
        };
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        Object[] reals = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < reals.length; i++) {
            reals[i] = reals[i] instanceof Path path ? real(path) : reals[i];
        }
        try {
            return method.invoke(real, reals);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object own(Object result) {
        if (result instanceof Path path) {
            return provider.path(path);
        }
        if (result instanceof Iterator<?> names) {
            List<Path> own = new ArrayList<>();
            names.forEachRemaining(name -> own.add(provider.path((Path) name)));
            return own.iterator();
        }
        return result;
    }

    /** The path of the real file system behind a path, which may be one itself. */
    static Path real(Path path) {
        boolean own = Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof DiskPath;
        return own ? ((DiskPath) Proxy.getInvocationHandler(path)).real() : path;
    }
}
