package dev.streambook.unit4.solution;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything about a version is done aside; then one write of one reference makes it the current one. */
public class ModelRegistry implements dev.streambook.unit4.ModelRegistry {

    private final ModelDecoder decoder;
    private final Margins margins;
    private final Map<String, Map<Integer, byte[]>> unfinished = new LinkedHashMap<>();
    private volatile Optional<Model> current = Optional.empty();

    public ModelRegistry(ModelDecoder decoder, Margins margins) {
        this.decoder = decoder;
        this.margins = margins;
    }

    @Override
    public void part(String version, int number, byte[] part) {
        unfinished.computeIfAbsent(version, begun -> new TreeMap<>()).put(number, part);
        Iterator<String> oldest = unfinished.keySet().iterator();
        while (unfinished.size() > UNFINISHED_VERSIONS) {
            oldest.next();
            oldest.remove();
        }
    }

    @Override
    public void withdraw(String version) {
        unfinished.remove(version);
    }

    @Override
    public Optional<Model> current() {
        return current;
    }

    // tag::publish[]
    @Override
    public Verdict publish(String version, byte[] json) {
        Map<Integer, byte[]> parts =
                Optional.ofNullable(unfinished.remove(version)).orElse(Map.of());
        try {
            Manifest manifest = manifest(version, json);
            Model next = decoder.decode(manifest, inOrder(manifest, parts));
            judge(next);
            current = Optional.of(next);
            return new Verdict.Adopted(next);
        } catch (BadModelException e) {
            return new Verdict.Refused(version, e.refusal(), e.getMessage());
        }
    }
    // end::publish[]

    private Manifest manifest(String version, byte[] json) {
        Manifest manifest = Manifest.fromJson(json);
        require(
                manifest.version().equals(version),
                Refusal.UNREADABLE_MANIFEST,
                "the manifest is of version %s; expected %s",
                manifest.version(),
                version);
        current.map(Model::version)
                .ifPresent(newest -> require(
                        version.compareTo(newest) > 0,
                        Refusal.OUTDATED,
                        "version %s comes after the current %s; expected a later version",
                        version,
                        newest));
        require(manifest.items() > 0, Refusal.EMPTY, "the model has %d films; expected 1 or more", manifest.items());
        return manifest;
    }

    private static List<byte[]> inOrder(Manifest manifest, Map<Integer, byte[]> parts) {
        List<byte[]> inOrder = new ArrayList<>();
        for (int number = 0; number < manifest.parts(); number++) {
            require(
                    parts.containsKey(number),
                    Refusal.INCOMPLETE,
                    "part %d has not come; expected parts 0 to %d",
                    number,
                    manifest.parts() - 1);
            inOrder.add(parts.get(number));
        }
        return inOrder;
    }

    // tag::judge[]
    private void judge(Model next) {
        Quality quality = next.quality();
        require(
                quality.rmse() < quality.baselineRmse(),
                Refusal.WORSE_THAN_BASELINE,
                "rmse is %.4f; expected less than the baseline's %.4f",
                quality.rmse(),
                quality.baselineRmse());
        next.rival()
                .filter(rival -> current.map(Model::version).equals(Optional.of(rival.version())))
                .ifPresent(rival -> judge(quality, rival));
    }

    private void judge(Quality quality, Rival rival) {
        require(
                quality.rmse() <= rival.rmse() + margins.rmse(),
                Refusal.WORSE_THAN_CURRENT,
                "rmse is %.4f; expected at most %s more than %.4f, the figure of the current %s on the same ratings",
                quality.rmse(),
                margins.rmse(),
                rival.rmse(),
                rival.version());
        require(
                quality.recall() >= rival.recall() - margins.recall(),
                Refusal.WORSE_THAN_CURRENT,
                "recall@10 is %.4f; expected at most %s less than %.4f, the figure of the current %s on the same ratings",
                quality.recall(),
                margins.recall(),
                rival.recall(),
                rival.version());
    }
    // end::judge[]

    private static void require(boolean holds, Refusal refusal, String message, Object... values) {
        if (!holds) {
            throw new BadModelException(refusal, String.format(Locale.ROOT, message, values));
        }
    }
}
