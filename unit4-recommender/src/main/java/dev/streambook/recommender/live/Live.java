package dev.streambook.recommender.live;

import dev.streambook.engine.spark.LocalSpark;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.process.Commands;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.Ending;
import dev.streambook.recommender.live.process.EngineLogs;
import dev.streambook.recommender.live.process.HttpPort;
import dev.streambook.recommender.live.process.JavaVersion;
import dev.streambook.recommender.live.process.LiveException;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.process.Signals;
import dev.streambook.recommender.live.process.WorkFolder;
import dev.streambook.recommender.live.source.KeptSource;
import dev.streambook.recommender.live.source.Source;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.workbook.Choice;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The recommender as one program. All arguments and settings are checked before an engine starts. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description =
                "A live film recommender: Flume, Kafka, Storm and Spark in one process, assembled from the exercises.")
public final class Live implements Callable<Integer> {

    private static final Duration END_OF_A_TIER = Duration.ofSeconds(6);

    @Mixin
    private LiveOptions options;

    @Spec
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(Commands.execute(new Live(), arguments));
    }

    @Override
    public Integer call() throws Exception {
        JavaVersion.check(Runtime.version().feature());
        LocalSpark.onLoopback();
        LiveSettings settings = options.settings();
        Choice choice = options.part.choice();
        Source source = options.from.source(settings, choice);
        HttpPort.check(settings.api.host(), settings.api.port());
        return run(settings, choice, source);
    }

    private Integer run(LiveSettings settings, Choice choice, Source source) throws Exception {
        Console console = new Console(System.out);
        WorkFolder work = options.data == null ? WorkFolder.create() : WorkFolder.keep(options.data);
        EngineLogs.leaveOutLackOf(work.room());
        EngineLogs.leaveOutWarningsOf(ModelFollower.class);
        Shutdown shutdown = new Shutdown(END_OF_A_TIER);
        shutdown.nextTier();
        shutdown.add("work folder", work);
        Ending ending = new Ending(shutdown, console);
        Signals.endWith(ending::end);
        Signals.endWithParent(ending::end);
        try {
            work.room().refusal().ifPresent(reason -> {
                throw new LiveException(reason);
            });
            if (work.isKept()) {
                new KeptSource(work.folder("source"), "--data").claim(source);
            }
            LiveSystem system = LiveSystem.start(settings, choice, source, new LiveRun(work, shutdown, console));
            int code = new LiveWatch(system, source, work.room(), console).watch(options.untilDone);
            return ending.exitCode().orElse(code);
        } catch (LiveException e) {
            // told before the end, as an engine that cannot write may take the process with it in the meantime
            return ending.exitCode().orElseGet(() -> Commands.complain(e.getMessage(), 1));
        } catch (RuntimeException e) {
            return ending.exitCode().orElseThrow(() -> e);
        } finally {
            ending.end(0);
        }
    }
}
