package dev.streambook.unit2.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does what the real file system does, and tells the {@link Disk} of it. */
final class DiskProvider extends FileSystemProvider {

    private final Disk disk;
    private final FileSystem system = new DiskFileSystem(this);

    DiskProvider(Disk disk) {
        this.disk = disk;
    }

    /** A renaming by the real file system. */
    @FunctionalInterface
    interface Renaming {
        void run() throws IOException;
    }

    FileSystem system() {
        return system;
    }

    Path path(Path real) {
        return (Path) Proxy.newProxyInstance(
                DiskProvider.class.getClassLoader(), new Class<?>[] {Path.class}, new DiskPath(real, this));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path real = DiskPath.real(path);
        return disk.opened(real, FileChannel.open(real, options, attributes), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Path from = DiskPath.real(source);
        Path to = DiskPath.real(target);
        if (disk.holds(from) == disk.holds(to)) {
            disk.rename(() -> Files.move(from, to, options), from, to);
        } else if (Arrays.asList(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "they are on two file systems");
        } else {
            copy(source, target, options);
            Files.delete(from);
        }
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        if (Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING)) {
            Files.deleteIfExists(DiskPath.real(target));
        }
        try (InputStream in = Files.newInputStream(DiskPath.real(source));
                OutputStream out =
                        Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        Path from = DiskPath.real(existing);
        Path to = DiskPath.real(link);
        disk.rename(() -> Files.createLink(to, from), from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(DiskPath.real(path));
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(DiskPath.real(directory), attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(DiskPath.real(directory))) {
            List<Path> found = new ArrayList<>();
            for (Path file : files) {
                if (filter.accept(path(file))) {
                    found.add(path(file));
                }
            }
            return new Listing(found);
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(DiskPath.real(one), DiskPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(DiskPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(DiskPath.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path real = DiskPath.real(path);
        real.getFileSystem().provider().checkAccess(real, modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(DiskPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(DiskPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(DiskPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(DiskPath.real(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "disk";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a Disk is made by its constructor");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("a Disk has no URI");
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("a path on a Disk is made from its folder");
    }
}
