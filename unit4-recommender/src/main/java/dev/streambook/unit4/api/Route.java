package dev.streambook.unit4.api;

import java.util.List;

/** The questions that the API answers with {@code GET}. */
public enum Route {
    RECOMMENDATIONS("/users/{user}/recommendations", "howMany", "includeSeen"),
    KNOWN_FILMS("/users/{user}/items"),
    ESTIMATE("/users/{user}/estimate/{item}"),
    SIMILAR("/items/{item}/similar", "howMany"),
    TRENDING("/trending", "howMany"),
    STATISTICS("/statistics", "howMany"),
    PLAYS("/plays", "howMany"),
    POPULAR("/popular", "howMany");

    private final String path;
    private final List<String> parameters;

    Route(String path, String... parameters) {
        this.path = path;
        this.parameters = List.of(parameters);
    }

    /** The path, with the names of its parameters in braces. */
    public String path() {
        return path;
    }

    /** The parameters that a query may have; a request may leave out each of them. */
    public List<String> parameters() {
        return parameters;
    }
}
