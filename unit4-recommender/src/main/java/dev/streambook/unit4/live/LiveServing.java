package dev.streambook.unit4.live;

import dev.streambook.unit1.Deduplicator;
import dev.streambook.unit1.LambdaView;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.log.KafkaClients;
import dev.streambook.unit4.log.LogTail;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.model.CurrentModel;
import dev.streambook.unit4.model.ModelFollower;
import dev.streambook.unit4.model.QualityGate;
import dev.streambook.unit4.serving.ApiSettings;
import dev.streambook.unit4.serving.EventCheck;
import dev.streambook.unit4.serving.EventSink;
import dev.streambook.unit4.serving.HttpApi;
import dev.streambook.unit4.serving.LagMeter;
import dev.streambook.unit4.serving.Part;
import dev.streambook.unit4.serving.ServingView;
import dev.streambook.unit4.serving.StreamProbe;
import dev.streambook.workbook.Answer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The serving layer: a view of the log, the model, and the API over them. */
final class LiveServing {

    private static final Duration LAG_EVERY = Duration.ofSeconds(5);

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LiveSettings settings;
    private final FoldIn foldIn;
    private final ModelFollower models;
    private final ServingView view;
    private final LogTail tail;
    private HttpApi api;

    LiveServing(
            LiveSettings settings,
            KafkaClients clients,
            TopicNames topics,
            FoldIn foldIn,
            LambdaView hybrid,
            Answer<Deduplicator> deduplicator) {
        this.settings = settings;
        this.foldIn = foldIn;
        this.models = new ModelFollower(
                clients, topics.model(), new QualityGate(settings.training().worseBy()));
        this.view = new ServingView(
                topics,
                hybrid,
                () -> deduplicator.create(ServingView.RETENTION, SeenIds.none()),
                meters,
                Clock.systemUTC());
        this.tail = new LogTail("serving-view", clients, view.topics(), view);
    }

    void start(EventCheck check, EventSink sink, StreamProbe probe, Parts parts, Shutdown shutdown) {
        shutdown.add("model follower", models);
        shutdown.add("serving view", tail);
        models.start();
        tail.start();
        api = shutdown.add(
                "API",
                new HttpApi(
                        apiSettings(),
                        view,
                        tail,
                        models,
                        foldIn,
                        check,
                        sink,
                        probe,
                        origins(parts),
                        meters,
                        Clock.systemUTC()));
        api.start();
        shutdown.add("lag meter", new LagMeter(probe, meters)).start(LAG_EVERY);
    }

    int port() {
        return api.port();
    }

    ServingView view() {
        return view;
    }

    CurrentModel models() {
        return models.current();
    }

    /** Whether this version answers, or was refused. */
    boolean hasJudged(String version) {
        return models.current()
                        .get()
                        .filter(model -> model.version().equals(version))
                        .isPresent()
                || models.lastRefused()
                        .filter(refused -> refused.version().equals(version))
                        .isPresent();
    }

    /** What the last refused model was refused for. */
    Optional<String> refusal() {
        return models.lastRefused()
                .map(refused -> "model %s refused: %s".formatted(refused.version(), refused.reason()));
    }

    Optional<String> failure() {
        return models.failure().or(tail::failure);
    }

    private ApiSettings apiSettings() {
        ApiSettings standard = ApiSettings.onLoopback(settings.http().port());
        return new ApiSettings(
                settings.http().host(),
                standard.port(),
                standard.defaultHowMany(),
                standard.maxHowMany(),
                standard.maxBodyBytes(),
                standard.maxBatch(),
                standard.maxConcurrent(),
                standard.maxLiveClients(),
                standard.liveInterval());
    }

    private static List<Part> origins(Parts parts) {
        return parts.taken().stream()
                .map(answer -> new Part(
                        answer.exercise().id().toString(),
                        answer.exercise().title(),
                        answer.whose().toString()))
                .toList();
    }
}
