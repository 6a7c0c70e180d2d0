package dev.streambook.recommender.search;

import dev.streambook.recommender.settings.SettingsBlock;
import java.util.Optional;

/**
 * How the best films of a model are found.
 *
 * @param leastFilms a smaller catalogue has no index: every film is scored
 * @param graph of an approximate search; empty if the search is exact
 */
public record SearchSettings(int leastFilms, Optional<Graph> graph) {

    /**
     * More of each makes better lists, and costs more.
     *
     * @param neighbours how many films a film is linked to at most
     * @param buildBeam how many candidates for links are kept while the graph is built
     * @param searchBeam how many films a search keeps, of which the best are taken
     */
    public record Graph(int neighbours, int buildBeam, int searchBeam) {}

    public static SearchSettings read(SettingsBlock search) {
        Graph graph = new Graph(
                search.whole("neighbours", 2, 1_000),
                search.whole("build-beam", 1, 100_000),
                search.whole("search-beam", 1, 100_000));
        String method = search.text("method");
        return new SearchSettings(
                search.whole("least-films", 1, Integer.MAX_VALUE),
                switch (method) {
                    case "exact" -> Optional.empty();
                    case "approximate" -> Optional.of(graph);
                    default -> throw search.wrong("method", "\"" + method + "\"", "exact or approximate");
                });
    }
}
