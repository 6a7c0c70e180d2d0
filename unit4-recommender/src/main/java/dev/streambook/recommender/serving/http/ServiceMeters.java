package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.model.ModelStatus;
import dev.streambook.recommender.serving.http.door.AccessLog;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.recommender.topics.follow.FollowerProgress;
import dev.streambook.unit4.LoadShedder;
import dev.streambook.unit4.LoadShedder.Counts;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Refusal;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The meters of the service, for Prometheus: requests by route and status, and what the live page shows as well. */
public final class ServiceMeters {

    private final MeterRegistry meters;
    private final AccessLog access;
    private final Set<String> stages = ConcurrentHashMap.newKeySet();

    /** @param access hears of each request as well */
    ServiceMeters(MeterRegistry meters, AccessLog access) {
        this.meters = meters;
        this.access = access;
    }

    /** A request comes now. */
    Timer.Sample start() {
        return Timer.start(meters);
    }

    /** The handler, measured. */
    Handler measured(String method, String route, Handler handler) {
        return request -> handle(handler, request, method, route, start());
    }

    /** Handles a request that came some time ago. Errors are answered inside so that their status is known. */
    void handle(Handler handler, Context request, String method, String route, Timer.Sample since) {
        try {
            handler.handle(request);
        } catch (Exception e) {
            ApiErrors.answer(e, request);
        } finally {
            long nanos = since.stop(meters.timer(
                    "streambook.http.requests",
                    "method",
                    method,
                    "route",
                    route,
                    "status",
                    Integer.toString(request.statusCode())));
            access.answered(method, route, request.statusCode(), nanos);
        }
    }

    void observe(LoadShedder shedder) {
        fate(shedder, "answered", Counts::answered);
        fate(shedder, "fallback", Counts::fallback);
        fate(shedder, "refused", Counts::refused);
        fate(shedder, "expired", Counts::expired);
        gauge(
                "streambook.http.waiting",
                "Requests that wait for their turn",
                shedder,
                s -> s.counts().waiting());
        gauge(
                "streambook.http.running",
                "Requests that are being answered",
                shedder,
                s -> s.counts().running());
    }

    private void fate(LoadShedder shedder, String fate, ToLongFunction<Counts> count) {
        FunctionCounter.builder("streambook.http.calls", shedder, s -> count.applyAsLong(s.counts()))
                .tags("fate", fate)
                .description("Requests and what became of them at the door")
                .register(meters);
    }

    public void observe(ServingView view, FollowerProgress progress) {
        gauge(
                "streambook.users",
                "Users of whom something was heard",
                view,
                v -> v.users().size());
        gauge(
                "streambook.view.lag",
                "Records that the serving view has not taken in yet",
                progress,
                FollowerProgress::lag);
        FunctionCounter.builder("streambook.view.unreadable", progress, FollowerProgress::unreadable)
                .description("Records of our own topics that could not be understood")
                .register(meters);
        FunctionCounter.builder("streambook.events.ahead", view, v -> v.plays().ahead())
                .description("Events too far ahead of the stream's own time to move it")
                .register(meters);
    }

    public void observe(ModelStatus models) {
        gauge(
                "streambook.model.rmse",
                "Error of the current model in stars",
                models,
                status -> status.current()
                        .get()
                        .map(model -> model.quality().rmse())
                        .orElse(Double.NaN));
        gauge(
                "streambook.model.trained",
                "When the current model was trained, in seconds since 1970",
                models,
                status -> status.current()
                        .get()
                        .map(Model::trainedAt)
                        .map(t -> (double) t.getEpochSecond())
                        .orElse(Double.NaN));
        for (Refusal refusal : Refusal.values()) {
            FunctionCounter.builder(
                            "streambook.model.refused",
                            models,
                            status -> status.refusals().getOrDefault(refusal, 0L))
                    .tag("reason", refusal.name())
                    .description("Model versions that were not adopted")
                    .register(meters);
        }
    }

    /** Registers the counts of a stage; a stage is known only when its first counts come, so this is called often. */
    public void observeStages(ServingView view) {
        view.audit().stages().keySet().stream().filter(stages::add).forEach(stage -> {
            outcome(view, stage, "in", StageAudit::in);
            outcome(view, stage, "out", StageAudit::out);
            outcome(view, stage, "dead-lettered", StageAudit::deadLettered);
            outcome(view, stage, "duplicate", StageAudit::duplicates);
            outcome(view, stage, "late", StageAudit::late);
        });
    }

    private void outcome(ServingView view, String stage, String outcome, ToLongFunction<StageAudit> count) {
        FunctionCounter.builder(
                        "streambook.stage.records",
                        view,
                        v -> count.applyAsLong(v.audit().stages().getOrDefault(stage, StageAudit.none(stage))))
                .tags("stage", stage, "outcome", outcome)
                .description("Records by stage and what became of them")
                .register(meters);
    }

    private <T> void gauge(String name, String description, T state, ToDoubleFunction<T> value) {
        Gauge.builder(name, state, value).description(description).register(meters);
    }
}
