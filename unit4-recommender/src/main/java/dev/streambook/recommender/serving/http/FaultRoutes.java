package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.fault.Faults;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** The routes of the fault buttons. */
final class FaultRoutes {

    private final Faults faults;
    private final WriteAccess access;

    FaultRoutes(Faults faults, WriteAccess access) {
        this.faults = faults;
        this.access = access;
    }

    void addTo(ServedRoutes routes) {
        routes.get("/faults", this::report);
        routes.write(HandlerType.POST, "/faults/{name}", access.only(this::cause));
    }

    private void report(Context request) {
        Parameters.of(request);
        request.json(faults.report());
    }

    private void cause(Context request) {
        Parameters.of(request);
        request.status(202).json(faults.cause(request.pathParam("name")));
    }
}
