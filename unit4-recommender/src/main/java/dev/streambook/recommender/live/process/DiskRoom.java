package dev.streambook.recommender.live.process;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The room that is left on the disk of a run. On a disk that is full each engine breaks in its own way, and some of them take
 * the process with them. So the intake waits while there is still some room, and the program ends before there is none.
 *
 * @param folder of the run
 * @param usable how many bytes this process may still write there
 */
public record DiskRoom(Path folder, LongSupplier usable) {

    /**
     * With less the intake takes no line: {@code minimumRequiredSpace} of its channels, in {@code intake.properties}. A program
     * that is to be started needs as much.
     */
    static final long INTAKE_WAITS = 104_857_600;

    /** With less a running program ends. */
    static final long PROGRAM_ENDS = 52_428_800;

    /**
     * The disk on which the folder lies. The newer {@link Files#getFileStore} wants the disk to be in the list of mounts, which
     * it is not where the file system of this machine is another's folder, as in a chroot.
     */
    static DiskRoom of(Path folder) {
        return new DiskRoom(folder, () -> {
            if (Files.notExists(folder)) {
                throw new UncheckedIOException(
                        "cannot ask for the room on the disk of " + folder, new NoSuchFileException(folder.toString()));
            }
            return folder.toFile().getUsableSpace();
        });
    }

    /** What there is to tell as long as the intake waits. */
    public Optional<String> remark() {
        return usable.getAsLong() >= INTAKE_WAITS
                ? Optional.empty()
                : Optional.of(
                        "the disk of %s has less than %,d MB left: the intake waits for room, and lines wait in the log files"
                                .formatted(folder, megabytes(INTAKE_WAITS)));
    }

    /** Why the program cannot start; empty if there is room. */
    public Optional<String> refusal() {
        return lack(INTAKE_WAITS);
    }

    /** Why a running program cannot go on; empty if there is room. */
    public Optional<String> failure() {
        return lack(PROGRAM_ENDS);
    }

    private Optional<String> lack(long expected) {
        long left = usable.getAsLong();
        return left >= expected
                ? Optional.empty()
                : Optional.of(
                        "the disk of %s has %,d MB left; expected at least %,d MB; make room and start again: what --data keeps goes on where it ended"
                                .formatted(folder, megabytes(left), megabytes(expected)));
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
