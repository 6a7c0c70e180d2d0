package dev.streambook.recommender.serving.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.Recommender;
import dev.streambook.recommender.serving.page.PageSnapshot.OfUser;
import dev.streambook.recommender.topics.Json;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.api.UnavailableException;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the live pages a picture at every interval, as server-sent events {@code picture} (the same for all) and {@code
 * user} (recommendations for the one that the page has picked). No picture is taken while nobody looks. A client too slow
 * for the interval misses pictures and delays nobody else.
 */
public final class LiveFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int HOW_MANY = 10;

    /** One open page. */
    private record Viewer(SseClient client, int user, AtomicBoolean busy) {}

    private final PageSnapshots camera;
    private final Recommender recommender;
    private final int maxClients;
    private final Semaphore places;
    private final Duration interval;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "live-clock"));
    private final ExecutorService senders = Executors.newCachedThreadPool(work -> daemon(work, "live-sender"));
    private String last;

    public LiveFeed(PageSnapshots camera, Recommender recommender, int maxClients, Duration interval) {
        this.camera = camera;
        this.recommender = recommender;
        this.maxClients = maxClients;
        this.places = new Semaphore(maxClients);
        this.interval = interval;
    }

    public void start() {
        clock.scheduleAtFixedRate(this::tick, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Keeps a place for a page that is about to be added.
     *
     * @throws ApiException if as many pages are open as may be
     */
    public void reserve() {
        if (!places.tryAcquire()) {
            throw full();
        }
    }

    /** @throws ApiException if as many pages are open as may be */
    public void requireRoom() {
        if (places.availablePermits() == 0) {
            throw full();
        }
    }

    /** From now on sends to this client, until it goes away. Its place was reserved; it is free again after that. */
    public void add(SseClient client, int user) {
        Viewer viewer = new Viewer(client, user, new AtomicBoolean());
        client.keepAlive();
        viewers.add(viewer);
        client.onClose(() -> {
            // A page that the service closes can be told of twice.
            if (viewers.remove(viewer)) {
                places.release();
            }
        });
        clock.execute(() -> show(viewer));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        senders.shutdownNow();
        viewers.forEach(viewer -> viewer.client().close());
    }

    private void tick() {
        if (!viewers.isEmpty()) {
            take();
            viewers.forEach(this::send);
        }
    }

    private void show(Viewer viewer) {
        take();
        send(viewer);
    }

    private void take() {
        try {
            last = Json.MAPPER.writeValueAsString(camera.take());
        } catch (JsonProcessingException | RuntimeException e) {
            // An exception would end the schedule, and the pages would stand still without a word.
            LOG.error("no picture for the live page", e);
        }
    }

    private void send(Viewer viewer) {
        String picture = last;
        if (picture != null && viewer.busy().compareAndSet(false, true)) {
            senders.execute(() -> {
                try {
                    viewer.client().sendEvent("picture", picture);
                    viewer.client().sendEvent("user", ofUser(viewer.user()));
                } finally {
                    viewer.busy().set(false);
                }
            });
        }
    }

    private OfUser ofUser(int user) {
        try {
            return new OfUser(user, Optional.of(recommender.recommend(user, HOW_MANY, false)), Optional.empty());
        } catch (UnavailableException e) {
            return new OfUser(user, Optional.empty(), Optional.of(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("no recommendations for user {} on the live page", user, e);
            return new OfUser(user, Optional.empty(), Optional.of(RecommendHandler.INTERNAL_ERROR));
        }
    }

    private ApiException full() {
        return ApiException.overload("%d live pages are open; close one and try again".formatted(maxClients));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
