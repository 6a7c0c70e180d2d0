package dev.streambook.unit4.live;

import dev.streambook.generator.GeneratorSettings;
import dev.streambook.movielens.MovieLensException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The recommender as one program. Everything that can go wrong with its arguments is told before an engine starts. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        description =
                "A live film recommender: Flume, Kafka, Storm and Spark in one process, assembled from the exercises.")
public final class Live implements Callable<Integer> {

    private static final Duration END_OF_A_TIER = Duration.ofSeconds(6);
    private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

    @Mixin
    private LiveOptions options;

    @Spec
    private CommandSpec command;

    public static void main(String[] arguments) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "streambook-log4j2.xml");
        }
        // before the engines' threads: while logging is being set up, theirs would be lost
        LoggerFactory.getLogger(Live.class);
        CommandLine live = new CommandLine(new Live())
                .setParameterExceptionHandler(
                        (wrong, given) -> complain(wrong.getMessage() + "; --help tells all options", 2))
                .setExecutionExceptionHandler(Live::explain);
        System.exit(live.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        JavaVersion.check(Runtime.version().feature());
        LiveSettings settings = options.over(LiveSettings.load(options.set));
        boolean yours = options.yours();
        Source source = source(settings);
        HttpPort.check(settings.http().host(), settings.http().port());
        return run(settings, yours, source);
    }

    private Integer run(LiveSettings settings, boolean yours, Source source) throws Exception {
        Console console = new Console(System.out);
        WorkFolder work = WorkFolder.create();
        Shutdown shutdown = new Shutdown(END_OF_A_TIER);
        shutdown.nextTier();
        shutdown.add("work folder", work);
        Ending ending = new Ending(shutdown, console);
        Signals.endWith(ending::end);
        Signals.endWithParent(ending::end);
        try {
            LiveSystem system = new LiveSystem(settings, work, new Parts(yours), shutdown, console);
            system.start(source);
            int code = new LiveWatch(system, source, console).watch(options.untilDone);
            return ending.exitCode().orElse(code);
        } catch (RuntimeException e) {
            return ending.exitCode().orElseThrow(() -> e);
        } finally {
            ending.end(0);
        }
    }

    private Source source(LiveSettings settings) {
        if (options.movieLens != null) {
            return new MovieLensSource(options.movieLens, options.speed, settings.maxBadRows());
        }
        LiveSettings.Generated generated = settings.generator();
        GeneratorSettings audience = GeneratorSettings.defaults()
                .withSeed(generated.seed())
                .withUsers(generated.users())
                .withFilms(generated.films());
        OptionalLong limit = options.events == null ? OptionalLong.empty() : OptionalLong.of(options.events);
        return new GeneratedSource(audience, generated.history(), generated.eventsPerSecond(), limit);
    }

    /** What a user can mend is told in a sentence; anything else is a bug, and shows itself whole. */
    private static int explain(Exception failure, CommandLine live, CommandLine.ParseResult given) throws Exception {
        if (failure instanceof LiveException || failure instanceof MovieLensException) {
            return complain(failure.getMessage(), 1);
        }
        throw failure;
    }

    private static int complain(String message, int exitCode) {
        System.err.println(message);
        return exitCode;
    }
}
