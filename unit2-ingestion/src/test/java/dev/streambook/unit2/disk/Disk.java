package dev.streambook.unit2.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A disk with one folder, which lies in a folder of the real file system and is seen there by whoever looks, as by Flume.
 *
 * <p>What is written reaches the disk when it is forced, and not before: {@link #losePower} cuts every file down to what was
 * forced of it. Names are kept as they are; a file system with a journal does that, too. What lies outside of the folder is on
 * another file system. For one thread.
 */
public final class Disk {

    /** What a disk can refuse to do. */
    public enum Step {
        WRITE,
        FORCE,
        RENAME
    }

    private final Path folder;
    /** Bytes that survive, of each file that was opened for writing, by its real path. */
    private final Map<Path, Long> forced = new HashMap<>();

    private final DiskProvider provider = new DiskProvider(this);
    private Runnable halfWritten = () -> {};
    private Runnable renaming = () -> {};
    private Runnable renamed = () -> {};
    private Step refused;
    private boolean inStep;

    /** @param folder a folder of the real file system, which exists */
    public Disk(Path folder) {
        this.folder = folder;
    }

    /** The folder on this disk. All paths that are made from it are on the disk, or beside it. */
    public Path folder() {
        return provider.path(folder);
    }

    /** Runs in the middle of the first write into each file from now on. */
    public Disk whenHalfWritten(Runnable step) {
        halfWritten = step;
        return this;
    }

    /** Runs before each renaming within the folder from now on. */
    public Disk beforeRenaming(Runnable step) {
        renaming = step;
        return this;
    }

    /** Runs right after it. */
    public Disk afterRenaming(Runnable step) {
        renamed = step;
        return this;
    }

    /** Fails every such step from now on, as a disk does that is full or broken. */
    public void refuse(Step step) {
        refused = step;
    }

    /** The power fails and comes back: every file has what was forced of it, and no more. */
    public void losePower() {
        forced.forEach((file, size) -> {
            try {
                if (Files.exists(file) && Files.size(file) > size) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(size);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot cut " + file, e);
            }
        });
    }

    boolean holds(Path real) {
        return real.normalize().startsWith(folder);
    }

    DiskChannel opened(Path real, FileChannel channel, Collection<? extends OpenOption> options) throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        boolean atOnce = options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC);
        if (writes) {
            forced.putIfAbsent(real, 0L);
        }
        return new DiskChannel(this, real, channel, atOnce);
    }

    void forced(Path real, long size) {
        forced.computeIfPresent(real, (file, before) -> size);
    }

    void begin(Step step) throws IOException {
        if (step == refused) {
            throw new IOException("No space left on device");
        }
    }

    void halfWritten() {
        step(halfWritten);
    }

    void rename(DiskProvider.Renaming rename, Path from, Path to) throws IOException {
        step(renaming);
        begin(Step.RENAME);
        rename.run();
        Long kept = forced.remove(from);
        if (kept != null) {
            forced.put(to, kept);
        }
        step(renamed);
    }

    /** A step of a test may use the disk itself. */
    private void step(Runnable step) {
        if (!inStep) {
            inStep = true;
            try {
                step.run();
            } finally {
                inStep = false;
            }
        }
    }
}
