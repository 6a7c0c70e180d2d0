package dev.streambook.recommender.serving.http;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.recommender.RecommenderLog;
import dev.streambook.recommender.ReferenceParts;
import dev.streambook.recommender.intake.ApiIntake;
import dev.streambook.recommender.intake.EventIntake;
import dev.streambook.recommender.model.CurrentModel;
import dev.streambook.recommender.model.ModelStatus;
import dev.streambook.recommender.model.SettableModel;
import dev.streambook.recommender.serving.AnswerSources;
import dev.streambook.recommender.serving.Part;
import dev.streambook.recommender.serving.fault.FakeFaults;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.serving.page.PageStages;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.recommender.topics.PlayCounts;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.recommender.topics.follow.FollowerProgress;
import dev.streambook.unit1.CountView;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit2.EventEnvelope;
import dev.streambook.unit4.CheckedEvent;
import dev.streambook.unit4.EventCheck;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.EventsHandler;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.LoadShedder;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.TopK;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.Verdict;
import dev.streambook.workbook.Answer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The real API over a real view, whose records, model and sink come from the test and not from Kafka. */
public final class FakeService implements AutoCloseable {

    public final SettableModel models = new SettableModel();
    public final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    public final ServingView view;
    volatile boolean caughtUp = true;
    volatile long lag;
    public volatile long tooEarly;
    volatile Optional<String> failure = Optional.empty();
    public final FakeFaults faults = new FakeFaults();
    public volatile StreamProbe.Reading reading = new StreamProbe.Reading(0, Map.of());
    private final TopicNames topics = TopicNames.standard();
    private final EventCodec codec = Answer.reference(EventCodec.class).create();
    /** Where users who are to be forgotten are written down. */
    volatile Function<Forgotten, CompletableFuture<?>> forgetting = user -> CompletableFuture.completedFuture(user);

    private final HttpApi api;

    /** The settings of {@code reference.conf} on this port. */
    public static ApiSettings settings(int port) {
        return ApiSettings.read(
                Settings.load(Map.of("http.port", Integer.toString(port))).block("http"));
    }

    public FakeService(ApiSettings settings, EventLog log) {
        this(settings, Answer.reference(RecommendHandler.class), log);
    }

    public FakeService(ApiSettings settings, Answer<RecommendHandler> questions, EventLog log) {
        this(settings, questions, Answer.reference(TopK.class).create(), log);
    }

    /** @param topK finds the best films */
    public FakeService(ApiSettings settings, Answer<RecommendHandler> questions, TopK topK, EventLog log) {
        this(settings, questions, topK, log, Optional.empty());
    }

    private FakeService(
            ApiSettings settings,
            Answer<RecommendHandler> questions,
            TopK topK,
            EventLog log,
            Optional<String> faultsRefused) {
        this.view = ReferenceParts.view(topics, meters);
        AnswerSources sources = new AnswerSources(
                view,
                progress(),
                status(),
                Answer.reference(FoldIn.class).create(),
                topK,
                ReferenceParts.blend(topK),
                Clock.systemUTC());
        EventCheck check = posted -> {
            EventEnvelope event = codec.read(posted);
            return new CheckedEvent(event.event().orElseThrow().id(), "key", codec.write(event));
        };
        EventsHandler handler = Answer.reference(EventsHandler.class).create(check, log, 10);
        this.api = new HttpApi(
                settings,
                new ApiParts(
                        questions,
                        Answer.reference(LoadShedder.class),
                        List.of(new Part("1.8", "Windows", "reference"), new Part("4.5", "Fold-in", "yours"))),
                sources,
                new ApiIntake(
                        new EventIntake(handler, settings.limits().batch()),
                        user -> forgetting.apply(user),
                        () -> tooEarly),
                new PageStages(() -> reading, faultsRefused.map(Faults::refused).orElse(faults)),
                meters);
        api.start();
    }

    /** One that refuses every fault. */
    static FakeService withoutFaults(ApiSettings settings, EventLog log, String why) {
        return new FakeService(
                settings,
                Answer.reference(RecommendHandler.class),
                Answer.reference(TopK.class).create(),
                log,
                Optional.of(why));
    }

    List<String> routes() {
        return api.routes();
    }

    public String url() {
        return "http://127.0.0.1:" + api.port();
    }

    public void film(int item, String title, String... genres) {
        String list = genres.length == 0 ? "" : "\"" + String.join("\",\"", genres) + "\"";
        feed(topics.catalogue(), "{\"item\":%d,\"title\":\"%s\",\"genres\":[%s]}".formatted(item, title, list));
    }

    public void trending(String json) {
        feed(topics.trending(), json);
    }

    void statistics(String json) {
        feed(topics.statistics(), json);
    }

    void similar(String json) {
        feed(topics.similar(), json);
    }

    public void user(UserVector user) {
        view.read(record(topics.userVectors(), "" + user.user(), UserVectorCodec.write(user)));
    }

    void event(int partition, long offset, ViewingEvent event) {
        view.read(new ConsumerRecord<>(
                topics.events(), partition, offset, RecommenderLog.bytes("" + event.user()), EventJson.write(event)));
    }

    void plays(CountView batch) {
        view.read(record(topics.plays(), PlayCounts.KEY, PlayCounts.toJson(batch)));
    }

    /** A changed vector whose event came to Kafka at that time. */
    public void user(UserVector user, long arrivedAt) {
        ConsumerRecord<byte[], byte[]> record =
                record(topics.userVectors(), "" + user.user(), UserVectorCodec.write(user));
        record.headers().add(UserVectorCodec.EVENT_TIMESTAMP, RecommenderLog.bytes(Long.toString(arrivedAt)));
        view.read(record);
    }

    public void audit(int instance, StageAudit audit) {
        view.read(record(topics.audit(), audit.stage() + "/" + instance, audit.toJson()));
    }

    @Override
    public void close() {
        api.close();
    }

    private void feed(String topic, String json) {
        view.read(record(topic, "key", RecommenderLog.bytes(json)));
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
        return new ConsumerRecord<>(topic, 0, 0, RecommenderLog.bytes(key), value);
    }

    private FollowerProgress progress() {
        return new FollowerProgress() {
            @Override
            public boolean isCaughtUp() {
                return caughtUp;
            }

            @Override
            public long lag() {
                return lag;
            }

            @Override
            public long unreadable() {
                return 0;
            }

            @Override
            public Optional<String> failure() {
                return failure;
            }
        };
    }

    private ModelStatus status() {
        return new ModelStatus() {
            @Override
            public CurrentModel current() {
                return models;
            }

            @Override
            public Map<Refusal, Long> refusals() {
                return refusals;
            }

            @Override
            public Optional<Verdict.Refused> lastRefused() {
                return refusals.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Verdict.Refused("v0", Refusal.CORRUPT, "sha256 of the parts differs"));
            }

            @Override
            public Optional<String> failure() {
                return Optional.empty();
            }
        };
    }
}
