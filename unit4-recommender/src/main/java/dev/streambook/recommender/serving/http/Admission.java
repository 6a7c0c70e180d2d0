package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.unit4.LoadShedder;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of the API: lets requests to their handlers as the load shedder (4.10) decides. A request that waits holds no
 * thread of the server.
 */
final class Admission implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final long LOOK_MILLIS = 100;
    private static final long IDLE_SECONDS = 10;

    private final ApiSettings.Limits limits;
    private final ServiceMeters measure;
    private final Clock clock = Clock.systemUTC();
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;
    private final LoadShedder shedder;

    Admission(ApiSettings.Limits limits, ApiParts parts, ServiceMeters measure) {
        this.limits = limits;
        this.measure = measure;
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                limits.concurrent(),
                limits.concurrent(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> daemon(work, "api-worker-" + number.incrementAndGet()));
        this.workers.allowCoreThreadTimeOut(true);
        this.timer = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "api-deadlines"));
        this.shedder = parts.shedder(limits, (Executor) workers, clock);
        measure.observe(shedder);
    }

    /** From now on requests that wait too long hear so in time. */
    void start() {
        timer.scheduleWithFixedDelay(this::dropExpired, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void dropExpired() {
        try {
            shedder.dropExpired();
        } catch (RuntimeException e) {
            // An exception would end the schedule, and requests would wait without end and without a word.
            LOG.error("requests that have waited too long could not be dropped", e);
        }
    }

    /**
     * The handler behind the door.
     *
     * @param cheap what answers in its place under overload
     */
    Handler admit(String method, String route, Handler handler, Optional<Handler> cheap) {
        return request -> {
            Visit visit = new Visit(request, method, route, handler, cheap);
            request.future(() -> {
                shedder.admit(visit);
                return visit.done;
            });
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
        shedder.close();
        workers.shutdown();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A request at the door. Its answer is sent by the thread on which it hears what becomes of it. */
    private final class Visit implements LoadShedder.Call {

        private final Context request;
        private final String method;
        private final String route;
        private final Handler handler;
        private final Optional<Handler> cheap;
        private final Instant deadline = clock.instant().plus(limits.patience());
        private final Timer.Sample since = measure.start();
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        private Visit(Context request, String method, String route, Handler handler, Optional<Handler> cheap) {
            this.request = request;
            this.method = method;
            this.route = route;
            this.handler = handler;
            this.cheap = cheap;
        }

        @Override
        public Instant deadline() {
            return deadline;
        }

        @Override
        public boolean hasFallback() {
            return cheap.isPresent();
        }

        @Override
        public void answer() {
            send(handler);
        }

        @Override
        public void fallback() {
            send(cheap.orElseThrow());
        }

        @Override
        public void refuse() {
            send(any -> {
                throw ApiException.overload("%d requests are being answered and %d wait; try again in a second"
                        .formatted(limits.concurrent(), limits.waiting()));
            });
        }

        @Override
        public void expire() {
            send(any -> {
                throw ApiException.late("the request has waited %d ms for its turn; try again in a second"
                        .formatted(limits.patience().toMillis()));
            });
        }

        private void send(Handler answer) {
            try {
                measure.handle(answer, request, method, route, since);
                done.complete(null);
            } catch (Error e) {
                done.completeExceptionally(e);
                throw e;
            }
        }
    }
}
