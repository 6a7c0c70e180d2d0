package dev.streambook.recommender.history;

import dev.streambook.recommender.topics.Forgotten;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What has been merged in an archive.
 *
 * @param upTo the last micro-batch whose rows are in the parts; -1 before the first
 * @param parts the names of the folders with the merged rows
 * @param forgotten the users whose rows were left out of the parts, each with the time up to which
 */
public record MergedParts(long upTo, List<String> parts, Map<Integer, Instant> forgotten) {

    static final MergedParts NONE = new MergedParts(-1, List.of(), Map.of());

    public MergedParts {
        parts = List.copyOf(parts);
        forgotten = Map.copyOf(forgotten);
    }

    /** @param forgotten the users who are to be forgotten now; all parts are without them */
    public static MergedParts of(long upTo, List<String> parts, Collection<Forgotten> forgotten) {
        return new MergedParts(
                upTo, parts, forgotten.stream().collect(Collectors.toMap(Forgotten::user, Forgotten::until)));
    }

    /** Those of them whose rows the parts may still hold. */
    public List<Forgotten> notYetLeftOut(Collection<Forgotten> users) {
        return users.stream()
                .filter(user -> !user.until().equals(forgotten.get(user.user())))
                .toList();
    }
}
