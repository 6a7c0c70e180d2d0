package dev.streambook.recommender.live.program;

import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.PartOptions;
import dev.streambook.recommender.live.process.Commands;
import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.LiveException;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Creates the topics that the cluster lacks, and ends. How often each is replicated is the brokers' default. */
@Command(name = "create-topics", mixinStandardHelpOptions = true, description = "Creates the topics that are missing.")
public final class CreateTopics implements Callable<Integer> {

    @Mixin
    private PartOptions part;

    public static void main(String[] arguments) {
        System.exit(Commands.execute(new CreateTopics(), arguments));
    }

    @Override
    public Integer call() {
        LiveSettings settings = new LiveSettings(Settings.load(part.set()));
        Shutdown shutdown = new Shutdown(Duration.ofSeconds(5));
        shutdown.nextTier();
        try (shutdown) {
            LiveKafka kafka = LiveKafka.on(settings.connection(), settings, shutdown);
            List<String> created = kafka.createTopics(settings.eventPartitions);
            new Console(System.out)
                    .print(created.isEmpty() ? "all topics are there" : "created " + String.join(", ", created));
            return 0;
        } catch (IllegalStateException e) {
            throw new LiveException(e.getMessage());
        }
    }
}
