package dev.streambook.recommender.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherWatchTest {

    /** A program that ends when its input ends, and not before: an engine, or a launcher. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("runs");
            System.in.transferTo(System.out);
        }
    }

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path agent;

    @BeforeEach
    void writeTheAgent() {
        agent = LauncherWatch.write(folder.resolve("launcher watch.jar"));
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_engine_ends_when_its_launcher_is_killed() throws Exception {
        Process launcher = start();
        Process engine = start(LauncherWatch.option(agent, launcher.pid()));
        assertThat(engine.inputReader().readLine()).isEqualTo("runs");

        launcher.destroyForcibly().waitFor();

        Patience.untilEngine("the engine has ended", () -> !engine.isAlive());
    }

    @Test
    void an_engine_whose_launcher_is_gone_before_it_starts_does_not_start() throws Exception {
        Process launcher = start();
        launcher.destroyForcibly().waitFor();

        Process engine = start(LauncherWatch.option(agent, launcher.pid()));

        assertThat(engine.inputReader().readLine()).isNull();
    }

    private Process start(String... flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Endless.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }
}
