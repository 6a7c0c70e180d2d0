package dev.streambook.recommender.live.bench;

import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelRegistry;
import dev.streambook.unit4.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * A registry that keeps each model that it ever adopted.
 *
 * @param kept by version
 */
record KeepingRegistry(ModelRegistry registry, Map<String, Model> kept) implements ModelRegistry {

    @Override
    public void part(String version, int number, byte[] part) {
        registry.part(version, number, part);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = registry.publish(version, manifest);
        if (verdict instanceof Verdict.Adopted adopted) {
            kept.put(version, adopted.model());
        }
        return verdict;
    }

    @Override
    public void withdraw(String version) {
        registry.withdraw(version);
    }

    @Override
    public Optional<Model> current() {
        return registry.current();
    }
}
