package dev.streambook.workbook.harness;

import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the classes of answers a second time, changed or not; everything else comes from the loader of the first. Answers
 * are what stands in a package {@code exercise}, {@code solution} or {@code wrong}.
 */
abstract class AnswerLoader extends ClassLoader {

    private static final Pattern ANSWERS = Pattern.compile(".*[./](exercise|solution|wrong)[./][^./]+");

    AnswerLoader(ClassLoader parent) {
        super(parent);
    }

    /** @param name of a class, with dots or slashes */
    static boolean isAnswer(String name) {
        return ANSWERS.matcher(name).matches();
    }

    /** The class to define in place of the one that was compiled. */
    abstract byte[] changed(byte[] compiled);

    /** The same class, each of whose methods is written through what {@code change} puts before the writer. */
    static byte[] withMethods(byte[] compiled, UnaryOperator<MethodVisitor> change) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return change.apply(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** The same answer, with its class from this loader. */
    final <C> Answer<C> load(Answer<C> answer) {
        try {
            @SuppressWarnings("unchecked") // the same class, from this loader
            Class<? extends C> type =
                    (Class<? extends C>) Class.forName(answer.type().getName(), true, this);
            return new Answer<>(answer.exercise(), answer.origin(), type, answer.resource());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isAnswer(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = changed(file.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
