package dev.streambook.unit4.exercise;

import dev.streambook.unit4.FactorModel;
import dev.streambook.unit4.ItemFactors;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelCodec;
import dev.streambook.unit4.Objective;
import dev.streambook.unit4.Offsets;
import dev.streambook.unit4.Preferences;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Strength;
import dev.streambook.unit4.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes four versions to your registry, one of them corrupt and one too bad, and prints each verdict. */
public final class ModelRegistryPlay {

    private ModelRegistryPlay() {}

    public static void main(String[] args) {
        ModelRegistry registry = new ModelRegistry(new ModelCodec(), new Margins(0.05, 0.02));
        publish(registry, model("v1", 0.90, 0.20, Optional.empty()), false);
        publish(registry, model("v2", 0.88, 0.22, Optional.of(new Rival("v1", 0.91, 0.19))), true);
        publish(registry, model("v3", 0.87, 0.12, Optional.of(new Rival("v1", 0.92, 0.18))), false);
        publish(registry, model("v4", 0.95, 0.17, Optional.of(new Rival("v1", 0.97, 0.14))), false);
    }

    private static void publish(ModelRegistry registry, Model model, boolean corrupt) {
        ModelCodec.Encoded encoded = new ModelCodec().encode(model);
        List<byte[]> parts = encoded.chunks();
        for (int number = 0; number < parts.size(); number++) {
            byte[] part = parts.get(number).clone();
            part[5] ^= (byte) (corrupt ? 1 : 0);
            registry.part(model.version(), number, part);
        }
        Verdict verdict = registry.publish(model.version(), encoded.manifest().toJson());
        System.out.printf(
                "%s %s. Answers come from %s%n",
                model.version(),
                verdict instanceof Verdict.Refused refused
                        ? "is refused, %s: %s".formatted(refused.refusal(), refused.reason())
                        : "is adopted",
                registry.current().map(Model::version).orElse("nothing"));
    }

    private static Model model(String version, double rmse, double recall, Optional<Rival> rival) {
        ItemFactors films = ItemFactors.of(2, Map.of(1, new float[] {2, 0}, 2, new float[] {0, 2}));
        Preferences preferences = new Preferences(
                new Objective.Explicit(0.1), new Offsets(3.5, 5, new int[] {1, 2}, new float[2]), new Strength(2.5, 1, 3, 0.1));
        return new Model(
                version,
                new FactorModel(films, preferences),
                5,
                60,
                new Quality(rmse, 1.1, recall, 0.1, 100),
                Instant.EPOCH,
                rival,
                Map.of());
    }
}
