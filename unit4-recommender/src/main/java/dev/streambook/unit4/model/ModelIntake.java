package dev.streambook.unit4.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts model versions together from the records of topic {@code model} and decides on each when its manifest comes.
 *
 * <p>A version without a manifest is never looked at: a publisher that died in the middle leaves no trace but some
 * memory, and that is bounded: of unfinished versions only the latest few are kept. Not thread safe.
 */
final class ModelIntake {

    private static final int UNFINISHED_VERSIONS = 4;

    private final ModelCodec codec = new ModelCodec();
    private final Map<String, Map<Integer, byte[]>> parts = new LinkedHashMap<>();
    private final QualityGate gate;

    ModelIntake(QualityGate gate) {
        this.gate = gate;
    }

    /**
     * Takes one record.
     *
     * @param value null if the version was withdrawn from the log, which changes nothing for who has read it
     * @return the verdict if the record was a manifest
     */
    Optional<Verdict> take(ModelKey key, byte[] value, Optional<Model> current) {
        if (value == null) {
            parts.remove(key.version());
            return Optional.empty();
        }
        if (key.part().isPresent()) {
            keep(key.version(), key.part().getAsInt(), value);
            return Optional.empty();
        }
        Map<Integer, byte[]> chunks =
                Optional.ofNullable(parts.remove(key.version())).orElse(Map.of());
        return Optional.of(verdict(key.version(), value, chunks, current));
    }

    private void keep(String version, int part, byte[] chunk) {
        parts.computeIfAbsent(version, v -> new TreeMap<>()).put(part, chunk);
        Iterator<String> oldest = parts.keySet().iterator();
        while (parts.size() > UNFINISHED_VERSIONS) {
            oldest.next();
            oldest.remove();
        }
    }

    private Verdict verdict(String version, byte[] json, Map<Integer, byte[]> chunks, Optional<Model> current) {
        try {
            Manifest manifest = Manifest.fromJson(json);
            if (!manifest.version().equals(version)) {
                throw new BadModelException(
                        Refusal.UNREADABLE_MANIFEST,
                        "the manifest is of version %s; expected %s".formatted(manifest.version(), version));
            }
            if (manifest.items() <= 0) {
                throw new BadModelException(
                        Refusal.EMPTY, "the model has %d films; expected 1 or more".formatted(manifest.items()));
            }
            Model model = codec.decode(manifest, inOrder(manifest, chunks));
            gate.judge(model, current);
            return new Verdict.Adopted(model);
        } catch (BadModelException e) {
            return new Verdict.Refused(version, e.refusal(), e.getMessage());
        }
    }

    private static List<byte[]> inOrder(Manifest manifest, Map<Integer, byte[]> chunks) {
        List<byte[]> inOrder = new ArrayList<>();
        for (int part = 0; part < manifest.parts(); part++) {
            byte[] chunk = chunks.get(part);
            if (chunk == null) {
                throw new BadModelException(
                        Refusal.INCOMPLETE,
                        "part %d has not come; expected parts 0 to %d".formatted(part, manifest.parts() - 1));
            }
            inOrder.add(chunk);
        }
        return inOrder;
    }
}
