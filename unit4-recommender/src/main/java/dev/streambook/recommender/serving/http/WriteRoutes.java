package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.intake.ApiIntake;
import dev.streambook.recommender.intake.EventIntake;
import dev.streambook.recommender.intake.MalformedBatchException;
import dev.streambook.recommender.intake.Withdrawals;
import dev.streambook.recommender.serving.ApiException;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.topics.Forgotten;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.api.NotFoundException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** The routes that change something: post events, take a rating back, forget a user. */
final class WriteRoutes {

    /** What comes at the same instant is decided by the event's id, and that is not to be. */
    private static final Duration LATER = Duration.ofMillis(1);

    private final Arguments arguments;
    private final WriteAccess access;
    private final ServingView view;
    private final EventIntake events;
    private final Withdrawals withdrawals;

    WriteRoutes(Arguments arguments, WriteAccess access, ServingView view, ApiIntake intake) {
        this.arguments = arguments;
        this.access = access;
        this.view = view;
        this.events = intake.events();
        this.withdrawals = new Withdrawals(intake.events(), intake.forgotten());
    }

    void addTo(ServedRoutes routes) {
        routes.write(HandlerType.POST, "/events", access.only(this::post));
        routes.write(HandlerType.DELETE, "/users/{user}/items/{item}", access.only(this::takeBack));
        routes.write(HandlerType.DELETE, "/users/{user}", access.only(this::forget));
    }

    private void post(Context request) {
        Parameters.of(request);
        try {
            PostedAnswer.to(request, events.take(arguments.body(request)));
        } catch (MalformedBatchException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private void takeBack(Context request) {
        Parameters parameters = Parameters.of(request);
        int user = parameters.id("user");
        int item = parameters.id("item");
        Opinion rating = known(user).opinions().stream()
                .filter(opinion -> opinion.item() == item && opinion.isRating())
                .findAny()
                .orElseThrow(() -> new NotFoundException("user %d has not rated item %d".formatted(user, item)));
        PostedAnswer.to(request, withdrawals.takeBack(user, item, after(rating.time())));
    }

    private void forget(Context request) {
        int user = Parameters.of(request).id("user");
        Instant last = known(user).opinions().stream()
                .map(Opinion::time)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Forgotten forgotten = new Forgotten(user, after(last));
        withdrawals.forget(forgotten);
        request.status(202).json(forgotten);
    }

    private UserVector known(int user) {
        return view.users()
                .user(user)
                .orElseThrow(() -> new NotFoundException("nothing has been heard of user %d yet".formatted(user)));
    }

    /** The stream's own time, if that is later. */
    private Instant after(Instant time) {
        Instant now = view.plays().streamTime().orElse(time);
        return now.isAfter(time) ? now : time.plus(LATER);
    }
}
