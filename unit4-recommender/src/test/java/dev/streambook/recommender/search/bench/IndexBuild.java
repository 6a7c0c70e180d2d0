package dev.streambook.recommender.search.bench;

import dev.streambook.recommender.search.IndexedTopK;
import dev.streambook.unit4.TopK;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Has the index of a catalogue built, and waits for it. */
final class IndexBuild {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private IndexBuild() {}

    static void await(Method method, TopK topK, Catalogue catalogue) {
        if (method.hasIndex()) {
            IndexedTopK indexed = (IndexedTopK) topK;
            Awaitility.await().atMost(LIMIT).until(() -> indexed.isReady(catalogue.films()));
        }
    }
}
