package dev.streambook.recommender.live.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.recommender.live.LiveClient;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the program answers when its source has ended and everything is settled.
 *
 * @param popular how many users rate a film, by film
 * @param plays how often a film was watched or rated, by film
 * @param trending the films of the last window with their counts
 * @param statistics the last windows of ratings
 * @param known what is known of each user, by user
 * @param similar the films liked together with each film, by film
 * @param lists what each user is recommended, by user
 * @param audit the books
 */
record Answers(
        Map<Integer, Long> popular,
        Map<Integer, Long> plays,
        JsonNode trending,
        JsonNode statistics,
        Map<Integer, JsonNode> known,
        Map<Integer, JsonNode> similar,
        Map<Integer, Set<Integer>> lists,
        JsonNode audit) {

    /**
     * @param users their numbers are 1 to this
     * @param films likewise
     */
    static Answers of(LiveClient client, int users, int films) throws IOException, InterruptedException {
        Map<Integer, JsonNode> known = new TreeMap<>();
        Map<Integer, Set<Integer>> lists = new TreeMap<>();
        for (int user = 1; user <= users; user++) {
            known.put(user, client.get("/users/" + user + "/items").body());
            lists.put(
                    user,
                    films(client.get("/users/" + user + "/recommendations?includeSeen=true")
                            .body()));
        }
        Map<Integer, JsonNode> similar = new TreeMap<>();
        for (int film = 1; film <= films; film++) {
            similar.put(
                    film, client.get("/items/" + film + "/similar?howMany=50").body());
        }
        return new Answers(
                client.counts("/popular?howMany=1000"),
                client.counts("/plays?howMany=1000"),
                client.get("/trending?howMany=50").body(),
                client.get("/statistics?howMany=1000").body(),
                known,
                similar,
                lists,
                client.get("/audit").body());
    }

    /** A count of the books, such as {@code speed} and {@code out}. */
    long count(String stage, String outcome) {
        JsonNode counts = LiveClient.stage(audit, stage);
        if (counts.isMissingNode()) {
            throw new IllegalStateException("the audit has no stage " + stage + ": " + audit);
        }
        return counts.path(outcome).asLong();
    }

    /** Which of the films that users are recommended here they are recommended there as well, from 0 to 1. */
    double sameFilms(Answers other) {
        long all = 0;
        long same = 0;
        for (Map.Entry<Integer, Set<Integer>> list : lists.entrySet()) {
            all += list.getValue().size();
            same += list.getValue().stream()
                    .filter(other.lists.get(list.getKey())::contains)
                    .count();
        }
        return (double) same / all;
    }

    private static Set<Integer> films(JsonNode list) {
        Set<Integer> films = new LinkedHashSet<>();
        list.path("items").forEach(item -> films.add(item.path("item").asInt()));
        return films;
    }
}
