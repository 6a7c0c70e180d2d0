package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.http.door.ClientRates;
import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where handlers become routes: each is measured, and stands behind the door or past it. */
final class ServedRoutes {

    /** What GET answers, HEAD answers without the body: a monitor that asks by HEAD must see the same status. */
    static final List<HandlerType> GET_AND_HEAD = List.of(HandlerType.GET, HandlerType.HEAD);

    private final Javalin server;
    private final Admission admission;
    private final ServiceMeters measure;
    private final ClientRates rates;
    private final List<String> routes = new ArrayList<>();

    ServedRoutes(Javalin server, Admission admission, ServiceMeters measure, ClientRates rates) {
        this.server = server;
        this.admission = admission;
        this.measure = measure;
        this.rates = rates;
    }

    /** All routes, as {@code GET /users/{user}/items}. */
    List<String> all() {
        return List.copyOf(routes);
    }

    /** Behind the door. */
    void get(String route, Handler handler) {
        get(route, handler, Optional.empty());
    }

    /** Behind the door; {@code cheap} answers under overload. */
    void get(String route, Handler handler, Optional<Handler> cheap) {
        routes.add("GET " + route);
        for (HandlerType method : GET_AND_HEAD) {
            add(method, HandlerType.GET, route, admission.admit(HandlerType.GET.name(), route, handler, cheap));
        }
    }

    /** Past the door: this must answer under load, too. */
    void getAlways(String route, Handler handler) {
        routes.add("GET " + route);
        for (HandlerType method : GET_AND_HEAD) {
            server.addHttpHandler(method, route, measure.measured(HandlerType.GET.name(), route, handler));
        }
    }

    /** Behind the door. */
    void write(HandlerType method, String route, Handler handler) {
        routes.add(method + " " + route);
        add(method, method, route, admission.admit(method.name(), route, handler, Optional.empty()));
    }

    /** A client that asks too often hears so before the door. */
    private void add(HandlerType method, HandlerType measured, String route, Handler handler) {
        server.addHttpHandler(method, route, request -> {
            Optional<Duration> wait = rates.wait(request.ip());
            if (wait.isEmpty()) {
                handler.handle(request);
            } else {
                int seconds = (int) wait.get().plusMillis(999).toSeconds();
                measure.measured(measured.name(), route, refused -> {
                            throw ApiException.tooOften(
                                    seconds,
                                    "this client asks more often than it may; try again in %d s".formatted(seconds));
                        })
                        .handle(request);
            }
        });
    }
}
