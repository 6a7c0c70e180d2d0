package dev.streambook.desk.standby;

import dev.streambook.desk.course.UnitFolder;
import dev.streambook.workbook.junit.TimeLimit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/**
 * A JVM as Maven starts one for the tests of a unit: the module's folder, class path, flags and properties. It has a
 * temporary folder of its own, which goes with it.
 */
public final class UnitJvm implements AutoCloseable {

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m", "-XX:+UseSerialGC");

    /** Followed by the process that has started the JVM. */
    private static final Pattern FOLDER = Pattern.compile("jvm-(\\d+)-.*");

    private final Process process;
    private final Path temporary;

    private UnitJvm(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
    }

    /** @param mainAndArguments the main class and what it is told */
    public static UnitJvm start(UnitFolder unit, List<String> mainAndArguments) {
        try {
            Files.createDirectories(unit.scratch());
            Path temporary = Files.createTempDirectory(
                    unit.scratch(), "jvm-" + ProcessHandle.current().pid() + "-");
            Process process = new ProcessBuilder(command(unit, temporary, mainAndArguments))
                    .directory(unit.folder().toFile())
                    .start();
            return new UnitJvm(process, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a JVM for " + unit.module(), e);
        }
    }

    /** Deletes what JVMs of a desk have left that was killed. */
    public static void clear(UnitFolder unit) {
        File[] left = unit.scratch().toFile().listFiles((folder, name) -> isOfDeadDesk(name));
        for (File each : left == null ? new File[0] : left) {
            FileUtils.deleteQuietly(each);
        }
    }

    public Process process() {
        return process;
    }

    /** Ends it at once, whatever it is doing, and the processes that it has started; then its files go. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(ended -> ended.onExit().join());
        // a process's own future comes when nothing is left of it; a handle's comes while it still stands in the list
        process.onExit().join();
        FileUtils.deleteQuietly(temporary.toFile());
    }

    private static boolean isOfDeadDesk(String name) {
        Matcher folder = FOLDER.matcher(name);
        return folder.matches()
                && ProcessHandle.of(Long.parseLong(folder.group(1))).isEmpty();
    }

    private static List<String> command(UnitFolder unit, Path temporary, List<String> mainAndArguments)
            throws IOException {
        Path classPath = temporary.resolve("classpath.args");
        Files.writeString(classPath, "-cp \"" + classPath(unit) + "\"\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path flags = unit.root().resolve(".jvm/engines.args");
        if (Files.exists(flags)) {
            command.add("@" + flags);
        }
        command.addAll(QUICK_START);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Dstreambook.root=" + unit.root());
        command.add("-Dstreambook.module=" + unit.module());
        command.add("-Dstreambook.log=" + System.getProperty("streambook.log", "WARN"));
        Optional.ofNullable(System.getProperty(TimeLimit.PROPERTY))
                .ifPresent(seconds -> command.add("-D%s=%s".formatted(TimeLimit.PROPERTY, seconds)));
        command.add("@" + classPath);
        command.addAll(mainAndArguments);
        return command;
    }

    /** Backslashes are escapes in a file of arguments. */
    private static String classPath(UnitFolder unit) {
        return unit.classPath().stream()
                .map(path -> path.toString().replace('\\', '/'))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
