package dev.streambook.recommender.search.bench;

import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.http.FakeService;
import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.TopK;
import dev.streambook.unit4.UserVector;
import dev.streambook.workbook.Answer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The process that answers: the service's own routes, view and recommender, with a model of this size and users who have
 * seen some films. It talks over its standard streams: first comes its address and how many films it has. Each line that it
 * reads is answered by what a plain scan costs now. It ends when its input does.
 */
final class ServedCatalogue {

    static final int USERS = 200;

    private static final int SEEN = 50;

    private ServedCatalogue() {}

    /** @param arguments kind, size, method, and the folder of trained factors */
    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[1]);
        Catalogue catalogue = Catalogue.of(arguments[0], size, Path.of(arguments[3]));
        Method method = Method.valueOf(arguments[2]);
        TopK topK = method.make();
        IndexBuild.await(method, topK, catalogue);
        try (FakeService service =
                new FakeService(FakeService.settings(0), Answer.reference(RecommendHandler.class), topK, event -> {
                    throw new IllegalStateException("nothing is posted here");
                })) {
            service.models.swap(model(catalogue));
            users(catalogue).forEach(service::user);
            System.out.println(service.url() + " " + catalogue.films().size());
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (commands.readLine() != null) {
                PlainScan.Cost plain = PlainScan.cost(catalogue);
                System.out.println(plain.wallMillis() + " " + plain.cpuMillis());
            }
        }
        System.exit(0);
    }

    private static Model model(Catalogue catalogue) {
        return new Model(
                "bench",
                new FactorModel(
                        catalogue.films(),
                        new Preferences(new Objective.Implicit(0.05, 1), Offsets.of(0, 1, Map.of()), Models.STRENGTH)),
                USERS,
                USERS,
                Models.GOOD,
                Instant.EPOCH);
    }

    private static List<UserVector> users(Catalogue catalogue) {
        Random random = new Random(3);
        return IntStream.rangeClosed(1, USERS)
                .mapToObj(user -> new UserVector(
                        user,
                        Optional.of(new UserVector.Solved("bench", catalogue.user(user))),
                        List.of(),
                        Seen.shown(seen(catalogue, random)),
                        List.of()))
                .toList();
    }

    private static int[] seen(Catalogue catalogue, Random random) {
        return random.ints(0, catalogue.films().size())
                .distinct()
                .limit(SEEN)
                .map(catalogue.films()::itemAt)
                .sorted()
                .toArray();
    }
}
