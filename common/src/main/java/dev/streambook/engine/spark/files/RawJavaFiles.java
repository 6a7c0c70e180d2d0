package dev.streambook.engine.spark.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** Hadoop's file system of this machine, except for what that asks a shell to do. */
final class RawJavaFiles extends RawLocalFileSystem {

    /** In the order of the nine bits of a mode, the lowest first. */
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
    };

    /** Where files have no such mode, as on Windows, nothing is set. */
    @Override
    public void setPermission(Path file, FsPermission permission) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(pathToFile(file).toPath(), PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(mode(permission.toShort()));
        }
    }

    /** A link counts as what it leads to: Spark writes none, and Hadoop starts {@code readlink} to ask about each file. */
    @Override
    public FileStatus getFileLinkStatus(Path file) throws IOException {
        return getFileStatus(file);
    }

    private static Set<PosixFilePermission> mode(int bits) {
        Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((bits >> bit & 1) == 1) {
                mode.add(BITS[bit]);
            }
        }
        return mode;
    }
}
