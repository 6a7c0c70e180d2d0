package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.Viewings.at;
import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.serving.http.ApiClient.json;

import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit1.CountView;
import dev.streambook.unit4.EventLog;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Services in the states that the examples of {@code openapi.json} need, each started when it is asked for first. */
final class ExampleWorlds implements AutoCloseable {

    /** Nothing is special. */
    static final String USUAL = "";

    private final Map<String, FakeService> services = new HashMap<>();

    FakeService get(String when) {
        return services.computeIfAbsent(when, ExampleWorlds::start);
    }

    @Override
    public void close() {
        services.values().forEach(FakeService::close);
    }

    private static FakeService start(String when) {
        return switch (when) {
            case USUAL -> filled(with(Map.of()));
            case "before the first model" -> with(Map.of());
            case "there is a key" -> filled(with(Map.of("http.api-key", "0123456789-secret-key")));
            case "one request a second" -> filled(with(Map.of("http.requests-per-second", "1")));
            case "bodies are short" -> filled(with(Map.of("http.max-body-bytes", "16")));
            case "a page is open" -> filled(with(Map.of("http.max-live-clients", "1")));
            case "faults are off" -> faultsAreOff();
            case "a fault is under way" -> faulty();
            case "the log is away" -> away();
            case "the log was cut" -> cut();
            case "a vector is broken" -> broken();
            default -> throw new AssertionError("no world is called \"" + when + "\"; expected one of this class");
        };
    }

    private static FakeService with(Map<String, String> settings) {
        return with(settings, event -> CompletableFuture.completedFuture(null));
    }

    private static FakeService with(Map<String, String> settings, EventLog log) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("http.port", "0");
        return new FakeService(ApiSettings.read(Settings.load(all).block("http")), log);
    }

    private static FakeService filled(FakeService service) {
        service.models.swap(Models.three("v1"));
        service.film(1, "Alien (1979)", "Horror", "Sci-Fi");
        service.film(2, "Brazil (1985)");
        service.film(3, "Casablanca (1942)", "Romance");
        service.user(user(7, new float[] {2, 1}, new Opinion(1, 4.0, at(10), "e1")));
        service.user(user(8, new float[] {0, 1}, new Opinion(2, 5.0, at(20), "e2")));
        service.similar(json("{'item':1,'similar':[{'item':3,'score':0.5},{'item':2,'score':0.25}]}"));
        service.similar(json("{'item':3,'similar':[{'item':1,'score':0.5}]}"));
        service.trending(json("{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','items':"
                + "[{'item':2,'count':12},{'item':1,'count':5}]}"));
        service.statistics(json(
                "{'windowStart':'2026-01-31T20:00:00Z','windowEnd':'2026-01-31T21:00:00Z','ratings':17,'mean':4.25}"));
        service.event(0, 0, rated("e1", 7, 1, 4.0, 10));
        service.event(0, 1, rated("e2", 8, 2, 5.0, 20));
        service.plays(new CountView(Map.of(0, 1L), Map.of(1, 40L, 3, 41L), at(10)));
        service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
        return service;
    }

    private static FakeService faultsAreOff() {
        return FakeService.withoutFaults(
                FakeService.settings(0),
                event -> CompletableFuture.completedFuture(null),
                "faults are switched off; set faults.allowed to true");
    }

    private static FakeService faulty() {
        FakeService service = with(Map.of());
        service.faults.cause("crash-speed");
        service.faults.become(
                State.RECOVERING,
                "a transaction was written and not committed",
                new StageRecovery("intake", Optional.of(12L)),
                new StageRecovery("speed", Optional.empty()));
        return service;
    }

    private static FakeService away() {
        IllegalStateException reason = new IllegalStateException("the broker is away");
        FakeService service = filled(with(Map.of(), event -> CompletableFuture.failedFuture(reason)));
        service.forgetting = user -> CompletableFuture.failedFuture(reason);
        return service;
    }

    private static FakeService cut() {
        FakeService service = with(Map.of());
        service.event(0, 500, rated("e1", 7, 1, 4.0, 10));
        return service;
    }

    private static FakeService broken() {
        FakeService service = filled(with(Map.of()));
        service.user(user(9, new float[] {1}, new Opinion(1, 4.0, at(10), "e1")));
        return service;
    }

    private static UserVector user(int user, float[] vector, Opinion opinion) {
        return new UserVector(user, Optional.of(new Solved("v1", vector)), List.of(opinion), Seen.shown(), List.of());
    }
}
