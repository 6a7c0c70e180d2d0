package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.PartOptions;
import dev.streambook.recommender.live.process.Commands;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.Ending;
import dev.streambook.recommender.live.process.JavaVersion;
import dev.streambook.recommender.live.process.LiveException;
import dev.streambook.recommender.live.process.ProgramRun;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.process.Signals;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.workbook.Choice;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/**
 * One part of the recommender that runs until it is told to end or cannot go on. Exit code 2 and one sentence: a setting is
 * wrong. Exit code 1: the part has failed, and whoever watches the process starts it again.
 */
abstract class Program implements Callable<Integer> {

    private static final Duration END_OF_A_TIER = Duration.ofSeconds(6);
    private static final long LOOK_MILLIS = 200;

    @Mixin
    private PartOptions part;

    /**
     * Starts the part, and returns when it runs.
     *
     * @param node what it is told and given
     * @return asked again and again: why it no longer works
     */
    abstract Supplier<Optional<String>> start(Node node) throws Exception;

    /**
     * What each part is started with.
     *
     * @param settings checked
     * @param run takes what it starts
     */
    record Node(LiveSettings settings, Choice choice, ProgramRun run) {

        /** The cluster's brokers. */
        LiveKafka kafka() {
            return LiveKafka.on(settings.connection(), settings, run.shutdown());
        }
    }

    /** Ends the JVM when the program has ended. */
    static void main(Program program, String... arguments) {
        System.exit(Commands.execute(program, arguments));
    }

    @Override
    public final Integer call() throws Exception {
        JavaVersion.check(Runtime.version().feature());
        LiveSettings settings = new LiveSettings(Settings.load(part.set()));
        Choice choice = part.choice();
        Console console = new Console(System.out);
        Shutdown shutdown = new Shutdown(END_OF_A_TIER);
        shutdown.nextTier();
        Ending ending = new Ending(shutdown, console);
        Signals.endWith(ending::end);
        Signals.endWithParent(ending::end);
        try {
            Supplier<Optional<String>> failure = start(new Node(settings, choice, new ProgramRun(shutdown, console)));
            choice.lines().forEach(line -> console.print("  " + line));
            await(failure);
            return 1;
        } catch (RuntimeException e) {
            return ending.exitCode().orElseThrow(() -> e);
        } finally {
            ending.end(1);
        }
    }

    private static void await(Supplier<Optional<String>> failure) throws InterruptedException, IOException {
        SignOfLife sign = SignOfLife.ofThisProcess();
        while (failure.get().isEmpty()) {
            sign.give();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        throw new LiveException(failure.get().get());
    }
}
