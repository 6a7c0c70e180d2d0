package dev.streambook.recommender.live.part;

import dev.streambook.recommender.intake.ApiIntake;
import dev.streambook.recommender.live.process.ProgramRun;
import dev.streambook.recommender.live.process.ServedAddress;
import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.recommender.search.IndexedTopK;
import dev.streambook.recommender.serving.AnswerSources;
import dev.streambook.recommender.serving.Part;
import dev.streambook.recommender.serving.ServingExercises;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.serving.http.ApiParts;
import dev.streambook.recommender.serving.http.HttpApi;
import dev.streambook.recommender.serving.page.PageStages;
import dev.streambook.recommender.serving.view.LagMeter;
import dev.streambook.recommender.serving.view.PromptProbe;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.recommender.topics.time.Leap;
import dev.streambook.unit1.SeenIds;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Choice;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The serving layer: a view of the topics, the model, and the API over them. */
public final class LiveServing {

    private static final Duration LAG_EVERY = Duration.ofSeconds(5);
    private static final Duration LAG_PATIENCE = Duration.ofMillis(800);

    private final ModelFollower models;
    private final ServingView view;
    private final TopicFollower follower;
    private final ServedAddress address;

    private LiveServing(ModelFollower models, ServingView view, TopicFollower follower, ServedAddress address) {
        this.models = models;
        this.view = view;
        this.follower = follower;
        this.address = address;
    }

    /**
     * @param faults what the fault buttons of the page do
     * @param choice for the list of exercises on the page
     */
    public static LiveServing start(
            LiveSettings settings,
            ServingExercises exercises,
            LivePosts posts,
            Faults faults,
            Choice choice,
            LiveKafka kafka,
            ProgramRun run) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        ServingView view = view(exercises, kafka, settings.leap, meters);
        ModelFollower models = kafka.models(exercises.registry(), settings.margins, run.shutdown());
        TopicFollower follower = run.shutdown()
                .add("serving view", new TopicFollower("serving-view", kafka.clients(), view.topics(), view));
        follower.start();
        StreamProbe lag = new LagProbe(kafka, exercises.lag().create(kafka.offsets()), view);
        PromptProbe probe = run.shutdown().add("stream probe", new PromptProbe(lag, LAG_PATIENCE));
        TopK topK = run.shutdown().add("search", new IndexedTopK(exercises.topK(), settings.search));
        AnswerSources sources = new AnswerSources(
                view,
                follower,
                models,
                exercises.foldIn(),
                topK,
                new Blend(topK, exercises.ranking(), settings.blend),
                Clock.systemUTC());
        ApiParts parts = new ApiParts(exercises.questions(), exercises.shedder(), parts(choice));
        ApiIntake intake = posts.intake(view.plays(), meters);
        HttpApi api = run.shutdown()
                .add("API", new HttpApi(settings.api, parts, sources, intake, new PageStages(probe, faults), meters));
        api.start();
        run.shutdown().add("lag meter", new LagMeter(lag, meters)).start(LAG_EVERY);
        ServedAddress address = new ServedAddress(settings.api.host(), api.port());
        run.console().step("page and API on %s", address.url());
        return new LiveServing(models, view, follower, address);
    }

    /** Where the page and the API are. */
    public ServedAddress address() {
        return address;
    }

    public ServingView view() {
        return view;
    }

    public CurrentModel models() {
        return models.current();
    }

    /** Whether this version answers, or was refused. */
    public boolean hasJudged(String version) {
        return models.current()
                        .get()
                        .filter(model -> model.version().equals(version))
                        .isPresent()
                || models.lastRefused()
                        .filter(refused -> refused.version().equals(version))
                        .isPresent();
    }

    /** What the last refused model was refused for. */
    public Optional<String> refusal() {
        return models.lastRefused()
                .map(refused -> "model %s refused: %s".formatted(refused.version(), refused.reason()));
    }

    public Optional<String> failure() {
        return models.failure().or(follower::failure);
    }

    private static ServingView view(
            ServingExercises exercises, LiveKafka kafka, Leap leap, PrometheusMeterRegistry meters) {
        return new ServingView(
                kafka.topics(),
                exercises.hybrid().create(),
                () -> exercises.deduplicator().create(ServingView.RETENTION, SeenIds.none()),
                leap,
                meters,
                Clock.systemUTC());
    }

    private static List<Part> parts(Choice choice) {
        return choice.taken().stream()
                .map(answer -> new Part(
                        answer.exercise().id().toString(),
                        answer.exercise().title(),
                        answer.origin().toString()))
                .toList();
    }
}
