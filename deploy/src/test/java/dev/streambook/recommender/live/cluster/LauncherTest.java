package dev.streambook.recommender.live.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.recommender.live.process.Console;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The program behind {@code mvn -Pcluster} as a process of its own, which is ended. */
@EnabledIfSystemProperty(named = "streambook.cluster-tests", matches = "all")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LauncherTest {

    private static final Duration STARTED = Duration.ofMinutes(8);
    private static final Duration ENDED = Duration.ofMinutes(1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Console console = new Console(System.out);
    /** All processes that the launcher was seen to have. */
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    private Process launcher;
    private Path said;

    @AfterEach
    void leaveNothingBehind() {
        launcher.destroyForcibly();
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    /** Where a process can be asked to end. */
    @DisabledOnOs(OS.WINDOWS)
    @Test
    void a_launcher_that_is_asked_to_end_in_the_middle_of_the_start_leaves_no_process_behind() throws Exception {
        start();
        awaitSaid("spark-master", " healthy");

        launcher.destroy();

        awaitNobodyLeft();
        assertThat(Files.readString(said)).contains("ended").doesNotContain("Exception");
    }

    @Test
    void a_launcher_that_is_killed_leaves_no_process_behind() throws Exception {
        start();
        awaitSaid("until Ctrl-C");
        await("a Storm worker runs")
                .atMost(STARTED)
                .until(() -> look().anyMatch(process ->
                        process.info().commandLine().orElse("").contains("org.apache.storm.daemon.worker.Worker")));

        launcher.destroyForcibly();

        awaitNobodyLeft();
    }

    private void start() throws IOException {
        said = folder.resolve("launcher.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + ProjectFolder.root().resolve(".jvm/engines.args"));
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dstreambook.root=" + ProjectFolder.root());
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ClusterCommand.class.getName()));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--", "--events", "4000"));
        launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Waits for a line with all these words. */
    private void awaitSaid(String... words) {
        await("the launcher says " + String.join(" …", words)).atMost(STARTED).until(() -> {
            look();
            assertThat(launcher.isAlive()).as(Files.readString(said, UTF_8)).isTrue();
            return Files.readString(said, UTF_8)
                    .lines()
                    .anyMatch(line -> Stream.of(words).allMatch(line::contains));
        });
    }

    private void awaitNobodyLeft() {
        long begun = System.nanoTime();
        await("launcher and processes are gone").atMost(ENDED).until(() -> {
            look();
            return !launcher.isAlive() && seen.stream().noneMatch(ProcessHandle::isAlive);
        });
        console.step(
                "%d processes were gone after %d s",
                seen.size(), Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    /** What descends from the launcher now. */
    private Stream<ProcessHandle> look() {
        List<ProcessHandle> now = launcher.descendants().toList();
        seen.addAll(now);
        return now.stream();
    }
}
