package dev.streambook.recommender.live.bench;

import dev.streambook.recommender.live.part.LiveSettings;
import dev.streambook.recommender.model.ModelFollower;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.similar.Blend;
import dev.streambook.recommender.similar.BlendSettings;
import dev.streambook.recommender.similar.Taste;
import dev.streambook.recommender.topics.KafkaClients;
import dev.streambook.recommender.topics.TopicNames;
import dev.streambook.recommender.topics.UserVectorCodec;
import dev.streambook.recommender.topics.follow.TopicFollower;
import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.ScoredItem;
import dev.streambook.unit4.TopK;
import dev.streambook.unit4.UserVector;
import dev.streambook.workbook.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads along what a program publishes, all versions of its model and all states of its users, and makes the lists again that
 * follow from one version and one state. The program gives similarities no weight, so that a list follows from these two.
 */
final class PublishedLists implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final Blend MODEL_ALONE = new Blend(
            Answer.reference(TopK.class).create(),
            Answer.reference(Ranking.class).create(),
            new BlendSettings(0, 1, 1, 5));

    private final FoldIn foldIn = Answer.reference(FoldIn.class).create();
    private final Map<String, Model> models = new ConcurrentHashMap<>();
    private final Map<Integer, Queue<UserVector>> states = new ConcurrentHashMap<>();
    private final Map<Integer, Long> readUpTo = new ConcurrentHashMap<>();
    private final ModelFollower modelFollower;
    private final TopicFollower userFollower;

    /** @param told the settings of the program */
    PublishedLists(String bootstrapServers, Map<String, String> told) {
        KafkaClients clients = new KafkaClients(bootstrapServers);
        TopicNames topics = TopicNames.standard();
        ModelRegistry registry = Answer.reference(ModelRegistry.class)
                .create(new ModelCodec(), new LiveSettings(Settings.load(told)).margins);
        this.modelFollower = new ModelFollower(clients, topics.model(), new KeepingRegistry(registry, models));
        this.userFollower = new TopicFollower("bench-users", clients, List.of(topics.userVectors()), this::read);
        modelFollower.start();
        userFollower.start();
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            UserVector state = UserVectorCodec.read(record.value());
            states.computeIfAbsent(state.user(), any -> new ConcurrentLinkedQueue<>())
                    .add(state);
        }
        readUpTo.put(record.partition(), record.timestamp());
    }

    /** Whether all that was published before this moment has been read, in milliseconds since 1970. */
    boolean isReadUpTo(long millis) {
        return readUpTo.size() == PARTITIONS && readUpTo.values().stream().allMatch(latest -> latest > millis);
    }

    /** Keeps only the last state of each user, so that there is less to compare. */
    void forgetEarlierStates() {
        states.values().forEach(of -> {
            while (of.size() > 1) {
                of.remove();
            }
        });
    }

    /** The versions that a program adopts, as this one does. */
    Set<String> versions() {
        return Set.copyOf(models.keySet());
    }

    /** Every list of this length that is right for the user at some moment, if it is answered from this version. */
    Set<List<ScoredItem>> of(int user, String version, int howMany) {
        Model model = models.get(version);
        return model == null
                ? Set.of()
                : states.getOrDefault(user, new ConcurrentLinkedQueue<>()).stream()
                        .flatMap(state -> list(state, model, howMany).stream())
                        .collect(Collectors.toSet());
    }

    private Optional<List<ScoredItem>> list(UserVector state, Model model, int howMany) {
        return state.solved()
                .filter(solved -> solved.model().equals(model.version()))
                .map(UserVector.Solved::vector)
                .or(() -> model.factors().vector(foldIn, state.feedback()))
                .map(vector -> Taste.of(model.factors(), vector))
                .map(taste -> MODEL_ALONE.best(Optional.of(taste), List.of(), any -> List.of(), seen(state), howMany));
    }

    private static Set<Integer> seen(UserVector state) {
        IntStream rated = state.opinions().stream().filter(Opinion::isRating).mapToInt(Opinion::item);
        return Stream.of(rated, Arrays.stream(state.seen().items()))
                .flatMap(IntStream::boxed)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() throws Exception {
        userFollower.close();
        modelFollower.close();
    }
}
