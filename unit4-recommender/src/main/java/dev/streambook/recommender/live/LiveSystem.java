package dev.streambook.recommender.live;

import dev.streambook.engine.storm.StormCluster;
import dev.streambook.recommender.intake.PostedEvents;
import dev.streambook.recommender.intake.StoredForgotten;
import dev.streambook.recommender.live.fault.FaultWatch;
import dev.streambook.recommender.live.fault.OneFaultAtATime;
import dev.streambook.recommender.live.part.CataloguePublisher;
import dev.streambook.recommender.live.part.LiveKafka;
import dev.streambook.recommender.live.part.LivePosts;
import dev.streambook.recommender.live.part.LiveServing;
import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.live.part.LiveTraining;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.source.Source;
import dev.streambook.recommender.live.source.SourceRun;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.speed.SpeedLayer;
import dev.streambook.recommender.storm.RecommenderTopology;
import dev.streambook.recommender.storm.SupervisedTopology;
import dev.streambook.workbook.Choice;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All parts of the recommender on embedded engines, running. They start in the order in which data flows, each as soon as
 * its engine is up; what was started is handed to the run's {@link Shutdown}.
 */
final class LiveSystem {

    private final LiveIntake intake;
    private final LiveServing serving;
    private final SpeedLayer speed;
    private final LiveBatch batch;
    private final SupervisedTopology topology;

    private LiveSystem(
            LiveIntake intake, LiveServing serving, SpeedLayer speed, LiveBatch batch, SupervisedTopology topology) {
        this.intake = intake;
        this.serving = serving;
        this.speed = speed;
        this.batch = batch;
        this.topology = topology;
    }

    /** Returns when all parts run. */
    static LiveSystem start(LiveSettings settings, Choice choice, Source from, LiveRun run) throws IOException {
        LiveExercises exercises = LiveExercises.take(choice);
        run.console().print("Built from these exercises:");
        choice.lines().forEach(line -> run.console().print("  " + line));

        LiveEngines engines = LiveEngines.start(run.work(), run.console(), run.shutdown());
        run.shutdown().nextTier();
        String broker = LiveEngines.up(engines.kafka()).bootstrapServers();
        LiveKafka kafka = LiveKafka.on(Map.of("bootstrap.servers", broker), settings, run.shutdown());
        kafka.createTopics(settings.eventPartitions);
        run.console()
                .step("all topics are on the broker on %s; any Kafka client of this machine can read along", broker);
        CataloguePublisher.publish(kafka.clients(), kafka.topics().catalogue(), from.films());
        PostedEvents posted = run.shutdown()
                .add(
                        "posted events",
                        exercises
                                .intake()
                                .postedEvents(kafka.connection(), kafka.topics().events()));
        StoredForgotten forgotten = run.shutdown()
                .add(
                        "forgotten users",
                        exercises
                                .intake()
                                .forgotten(kafka.connection(), kafka.topics().forgotten()));
        LivePosts posts = new LivePosts(
                exercises.intake(), posted, forgotten, settings.api.limits().batch(), settings.maxAhead);
        OneFaultAtATime faults =
                run.shutdown().add("faults", new OneFaultAtATime(settings.faults.patience(), Clock.systemUTC()));
        LiveServing serving = LiveServing.start(
                settings,
                exercises.serving(),
                posts,
                settings.faults.guard(faults, settings.api.isLoopback()),
                choice,
                kafka,
                run.program());
        SpeedLayer speed = startSpeed(settings, exercises, kafka, serving, run);
        LiveLogs logs = LiveLogs.in(run.work().folder("logs"), from, settings.logFileBytes);
        LiveIntake intake = LiveIntake.start(settings, logs, exercises, kafka, posted, run);
        LiveBatch batch =
                LiveBatch.start(LiveEngines.up(engines.spark()), settings, exercises, kafka, serving.models(), run);
        SupervisedTopology topology = startTopology(LiveEngines.up(engines.storm()), settings, exercises, kafka, run);
        faults.allow(
                new LiveFaults(
                                settings.faults,
                                new FaultyBoxes(from.films(), serving.view(), logs.faults()),
                                LiveEngines.up(engines.kafka()),
                                speed,
                                topology,
                                batch.archive())
                        .all(),
                watch(intake, serving.view()));
        return new LiveSystem(intake, serving, speed, batch, topology);
    }

    SourceRun source() {
        return intake.source();
    }

    LiveServing serving() {
        return serving;
    }

    LiveTraining training() {
        return batch.training();
    }

    /** Why a part no longer works; empty as long as all do. */
    Optional<String> failure() {
        return Stream.of(
                        intake.failure(),
                        serving.failure(),
                        batch.failure(),
                        topology.failure(),
                        speed.isAlive() ? Optional.<String>empty() : Optional.of("the speed layer has died"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static FaultWatch watch(LiveIntake intake, ServingView view) {
        return new FaultWatch(
                intake::handedOver,
                () -> view.stages().values(),
                () -> view.audit().reportedAt());
    }

    private static SpeedLayer startSpeed(
            LiveSettings settings, LiveExercises exercises, LiveKafka kafka, LiveServing serving, LiveRun run) {
        SpeedLayer speed = run.shutdown()
                .add(
                        "speed layer",
                        new SpeedLayer(
                                kafka.clients(),
                                kafka.topics(),
                                settings.speed("live"),
                                serving.models(),
                                exercises.speed()));
        speed.start();
        run.console().step("the speed layer runs");
        return speed;
    }

    private static SupervisedTopology startTopology(
            StormCluster storm, LiveSettings settings, LiveExercises exercises, LiveKafka kafka, LiveRun run) {
        RecommenderTopology topology =
                new RecommenderTopology(settings.topology(kafka.connection()), exercises.storm());
        SupervisedTopology supervised = run.shutdown()
                .add(
                        "Storm topology",
                        SupervisedTopology.start(
                                storm,
                                "recommender",
                                topology,
                                text -> run.console().step("%s", text)));
        run.console().step("the Storm topology runs: dedup, trending, similar films");
        return supervised;
    }
}
