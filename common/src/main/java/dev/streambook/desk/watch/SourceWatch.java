package dev.streambook.desk.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells which sources were saved. Editors write a file in several steps, and a formatter may follow: what is written within
 * {@value #QUIET_MILLIS} ms of each other is one save.
 */
public final class SourceWatch implements AutoCloseable {

    private static final long QUIET_MILLIS = 40;

    private final DirectoryWatcher watcher;
    private final BlockingQueue<Path> changed = new LinkedBlockingQueue<>();
    private final Thread collector;

    /**
     * @param folders watched with all that is below them; those that do not exist are left out
     * @param saves gets the files of one save
     */
    public SourceWatch(List<Path> folders, Consumer<Set<Path>> saves) {
        try {
            this.watcher = DirectoryWatcher.builder()
                    .paths(folders.stream().filter(Files::isDirectory).toList())
                    .fileHasher(FileHasher.LAST_MODIFIED_TIME)
                    .listener(this::take)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + folders, e);
        }
        this.collector = new Thread(() -> collect(saves), "saves");
        collector.setDaemon(true);
    }

    /** Watches from now on; returns when nothing that is saved from here on is missed. */
    public void start() {
        collector.start();
        watcher.watchAsync(work -> {
            Thread thread = new Thread(work, "watch");
            thread.setDaemon(true);
            thread.start();
        });
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        collector.interrupt();
    }

    private void take(DirectoryChangeEvent event) {
        boolean gone = event.eventType() == DirectoryChangeEvent.EventType.DELETE;
        if (!gone && !event.isDirectory() && event.path() != null && isSource(event.path())) {
            changed.add(event.path());
        }
    }

    /** Editors put files of their own beside the sources. */
    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith("~") && !name.matches(".*\\.(swp|tmp|bak)");
    }

    private void collect(Consumer<Set<Path>> saves) {
        try {
            while (true) {
                Set<Path> save = new LinkedHashSet<>();
                for (Path file = changed.take(); file != null; ) {
                    save.add(file);
                    file = changed.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                saves.accept(save);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
