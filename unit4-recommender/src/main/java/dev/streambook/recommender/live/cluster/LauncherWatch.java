package dev.streambook.recommender.live.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import sun.misc.Signal;

/**
 * Ends its JVM when the launcher of the cluster is gone, whatever has ended that. It is an agent: {@code -javaagent} puts it
 * into programs that know nothing of it. It asks the JVM to end, as the launcher does, and halts it if it does not. The JDK looks
 * for the launcher every few seconds.
 *
 * <p>It stands alone in its jar, so it uses nothing but the JDK.
 */
public final class LauncherWatch {

    private static final long GRACE_SECONDS = 10;
    private static final int EXIT_CODE = 128 + 9;

    private LauncherWatch() {}

    /** The JVM calls this before {@code main}, so where the launcher is gone already, nothing has begun that would have to end. */
    public static void premain(String launcher) {
        ProcessHandle.of(Long.parseLong(launcher))
                .ifPresentOrElse(process -> process.onExit().thenRun(LauncherWatch::end), LauncherWatch::exit);
    }

    /** What a JVM is told that is to end with this process: {@code -javaagent}, which needs the jar {@code file}. */
    static String option(Path file, long launcher) {
        return "-javaagent:%s=%d".formatted(file, launcher);
    }

    /** Writes the jar, and returns it. */
    static Path write(Path file) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", LauncherWatch.class.getName());
        String entry = LauncherWatch.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream bytes = LauncherWatch.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(jar);
            jar.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }

    private static void end() {
        Thread halt = new Thread(LauncherWatch::halt, "end with the launcher");
        halt.setDaemon(true);
        halt.start();
        Signal.raise(new Signal("TERM"));
    }

    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exit();
    }

    private static void exit() {
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
