package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.GuestLists;
import dev.streambook.recommender.serving.Reasons;
import dev.streambook.recommender.serving.Recommender;
import dev.streambook.recommender.similar.GroupBlend.By;
import io.javalin.http.Context;
import java.util.Set;

/** Routes about lists of films beside the questions of exercise 4.9: why a film is in a list, and lists for others than one user. */
final class ListRoutes {

    /** What an item counts that the request gives no stars. */
    private static final double LIKED = 5;

    private final ApiSettings.HowMany limits;
    private final Reasons reasons;
    private final GuestLists guests;

    ListRoutes(ApiSettings.HowMany limits, Recommender recommender) {
        this.limits = limits;
        this.reasons = recommender.reasons();
        this.guests = recommender.guests();
    }

    void addTo(ServedRoutes routes) {
        routes.get("/users/{user}/because/{item}", this::because);
        routes.get("/recommendations", this::recommendations);
    }

    private void because(Context request) {
        Parameters parameters = Parameters.of(request, "howMany");
        request.json(reasons.because(parameters.id("user"), parameters.id("item"), parameters.howMany(limits)));
    }

    private void recommendations(Context request) {
        Set<String> names = request.queryParamMap().keySet();
        if (!names.contains("users") && !names.contains("items")) {
            throw ApiException.badRequest("users and items are missing; expected one of them, ids separated by commas");
        }
        if (names.contains("items")) {
            Parameters parameters = Parameters.of(request, "items", "howMany");
            request.json(guests.like(parameters.starred("items", limits.ids(), LIKED), parameters.howMany(limits)));
        } else {
            Parameters parameters = Parameters.of(request, "users", "by", "howMany", "includeSeen");
            request.json(guests.together(
                    parameters.ids("users", limits.ids()),
                    parameters.oneOf("by", "mean", "least-misery").equals("mean") ? By.MEAN : By.LEAST_MISERY,
                    parameters.howMany(limits),
                    parameters.flag("includeSeen")));
        }
    }
}
