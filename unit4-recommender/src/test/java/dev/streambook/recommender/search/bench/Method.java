package dev.streambook.recommender.search.bench;

import dev.streambook.recommender.search.IndexedTopK;
import dev.streambook.recommender.search.SearchSettings;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.unit4.TopK;
import dev.streambook.workbook.Answer;
import java.util.Map;
import java.util.function.Supplier;

/** A way to find the best films, by its name in the tables. */
public enum Method {
    PLAIN("plain scan", PlainScan::new),
    REFERENCE("4.8 alone", () -> Answer.reference(TopK.class).create()),
    EXACT("exact", () -> indexed("exact")),
    APPROXIMATE("approximate", () -> indexed("approximate"));

    private final String label;
    private final Supplier<TopK> make;

    Method(String label, Supplier<TopK> make) {
        this.label = label;
        this.make = make;
    }

    String label() {
        return label;
    }

    TopK make() {
        return make.get();
    }

    boolean hasIndex() {
        return this == EXACT || this == APPROXIMATE;
    }

    private static TopK indexed(String method) {
        return new IndexedTopK(
                Answer.reference(TopK.class).create(),
                SearchSettings.read(
                        Settings.load(Map.of("search.method", method)).block("search")));
    }
}
