package dev.streambook.unit4.serving;

import dev.streambook.unit4.log.LogProgress;
import dev.streambook.unit4.log.StageAudit;
import dev.streambook.unit4.model.Model;
import dev.streambook.unit4.model.ModelStatus;
import dev.streambook.unit4.model.Refusal;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The meters of the service, for Prometheus: requests by route and status, and what the live page shows as well. */
final class ServiceMeters {

    private final MeterRegistry meters;

    ServiceMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The handler, measured; errors are answered inside so that their status is known. */
    Handler measured(String method, String route, Handler handler) {
        return request -> {
            Timer.Sample sample = Timer.start(meters);
            try {
                handler.handle(request);
            } catch (Exception e) {
                ApiErrors.answer(e, request);
            } finally {
                sample.stop(meters.timer(
                        "streambook.http.requests",
                        "method",
                        method,
                        "route",
                        route,
                        "status",
                        Integer.toString(request.statusCode())));
            }
        };
    }

    void observe(ServingView view, LogProgress progress) {
        gauge(
                "streambook.users",
                "Users of whom something was heard",
                view,
                v -> v.users().size());
        gauge("streambook.view.lag", "Records that the serving view has not taken in yet", progress, LogProgress::lag);
        FunctionCounter.builder("streambook.view.unreadable", progress, LogProgress::unreadable)
                .description("Records of our own topics that could not be understood")
                .register(meters);
    }

    void observe(ModelStatus models) {
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
    void observeStages(ServingView view) {
        for (String stage : view.audit().stages().keySet()) {
            outcome(view, stage, "in", StageAudit::in);
            outcome(view, stage, "out", StageAudit::out);
            outcome(view, stage, "dead-lettered", StageAudit::deadLettered);
            outcome(view, stage, "duplicate", StageAudit::duplicates);
        }
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
