package dev.streambook.unit4.serving;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.unit1.CountView;
import dev.streambook.unit2.EventCodec;
import dev.streambook.unit4.RecommenderLog;
import dev.streambook.unit4.ReferenceParts;
import dev.streambook.unit4.log.LogProgress;
import dev.streambook.unit4.log.PlayCounts;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.log.TopicNames;
import dev.streambook.unit4.model.CurrentModel;
import dev.streambook.unit4.model.ModelStatus;
import dev.streambook.unit4.model.Refusal;
import dev.streambook.unit4.model.Verdict;
import dev.streambook.unit4.speed.UserVector;
import dev.streambook.unit4.speed.UserVectorCodec;
import dev.streambook.workbook.Answer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The real API over a real view, whose records, model and sink come from the test and not from Kafka. */
final class FakeService implements AutoCloseable {

    final CurrentModel models = new CurrentModel();
    final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final ServingView view;
    volatile boolean caughtUp = true;
    volatile long lag;
    volatile Optional<String> failure = Optional.empty();
    volatile StreamProbe.Reading reading = new StreamProbe.Reading(0, Map.of());
    private final TopicNames topics = TopicNames.standard();
    private final EventCodec codec = Answer.reference(EventCodec.class).create();
    private final HttpApi api;

    FakeService(ApiSettings settings, EventSink sink) {
        this.view = ReferenceParts.view(topics, meters);
        this.api = new HttpApi(
                settings,
                view,
                progress(),
                status(),
                new dev.streambook.unit4.solution.FoldIn(),
                posted -> codec.write(codec.read(posted)),
                sink,
                () -> reading,
                List.of(new Part("1.8", "Windows", "reference"), new Part("4.5", "Fold-in", "yours")),
                meters,
                Clock.systemUTC());
        api.start();
    }

    String url() {
        return "http://127.0.0.1:" + api.port();
    }

    void film(int item, String title, String... genres) {
        String list = genres.length == 0 ? "" : "\"" + String.join("\",\"", genres) + "\"";
        feed(topics.catalogue(), "{\"item\":%d,\"title\":\"%s\",\"genres\":[%s]}".formatted(item, title, list));
    }

    void trending(String json) {
        feed(topics.trending(), json);
    }

    void similar(String json) {
        feed(topics.similar(), json);
    }

    void user(UserVector user) {
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
    void user(UserVector user, long arrivedAt) {
        ConsumerRecord<byte[], byte[]> record =
                record(topics.userVectors(), "" + user.user(), UserVectorCodec.write(user));
        record.headers().add(UserVectorCodec.EVENT_TIMESTAMP, RecommenderLog.bytes(Long.toString(arrivedAt)));
        view.read(record);
    }

    void audit(int instance, StageAudit audit) {
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

    private LogProgress progress() {
        return new LogProgress() {
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
