package dev.streambook.recommender.live.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.recommender.live.LiveClient;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Somebody who is not of the audience, and rates the best film of the own list, and looks at the list until it is gone from it. */
final class Guest {

    private static final String DEVICE = "2001:db8::9";
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LiveClient client;
    private final int user;
    private final Instant time;
    private int events;

    /** @param time of the events, which is the stream's own */
    Guest(LiveClient client, int user, Instant time) {
        this.client = client;
        this.user = user;
        this.time = time;
    }

    /** @param postedMicros until the event was stored, @param seenMicros until the list showed it */
    record Sample(long postedMicros, long seenMicros) {}

    /** Rates these films, and waits for a first list from the model. */
    void arrive(List<Integer> films) throws Exception {
        for (int film : films) {
            rate(film);
        }
        await(list -> list.path("source").asText().equals("model"));
    }

    Sample sample() throws Exception {
        int film = films(list()).get(0);
        long start = System.nanoTime();
        rate(film);
        long posted = System.nanoTime();
        await(list -> !films(list).contains(film));
        return new Sample((posted - start) / 1_000, (System.nanoTime() - start) / 1_000);
    }

    private interface Look {
        boolean isEnough(JsonNode list);
    }

    private void await(Look look) throws Exception {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!look.isEnough(list())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("user %d waits for more than a minute".formatted(user));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void rate(int film) throws Exception {
        String id = "bench-" + user + "-" + events++;
        int status = client.post(EventJson.writeString(new Rated(id, user, film, DEVICE, time, 5)));
        if (status != 202) {
            throw new IllegalStateException("status %d; expected 202".formatted(status));
        }
    }

    private JsonNode list() throws Exception {
        LiveClient.Answered answer = client.get("/users/" + user + "/recommendations?howMany=20");
        if (answer.status() != 200) {
            throw new IllegalStateException("status %d; expected 200".formatted(answer.status()));
        }
        return answer.body();
    }

    private static List<Integer> films(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(film -> film.path("item").asInt())
                .toList();
    }
}
