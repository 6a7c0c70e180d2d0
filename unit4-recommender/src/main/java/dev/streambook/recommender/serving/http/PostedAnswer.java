package dev.streambook.recommender.serving.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.streambook.unit4.PostReceipt;
import dev.streambook.unit4.PostReceipt.Fate;
import dev.streambook.unit4.PostReceipt.Outcome;
import dev.streambook.unit4.api.Problem;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The answer to {@code POST /events}: what became of which event. An error is a {@link Problem} with the same fields added.
 *
 * @param problem null, and left out, if an event was accepted and none has to come again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostedAnswer(@JsonUnwrapped Problem problem, int accepted, int rejected, List<Rejection> reasons) {

    /** Why one event was not accepted; {@code index} counts from 0. */
    record Rejection(int index, String reason) {}

    static void to(Context request, PostReceipt receipt) {
        List<Outcome> outcomes = receipt.outcomes();
        List<Rejection> reasons = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).fate() != Fate.STORED)
                .mapToObj(i -> new Rejection(i, outcomes.get(i).reason()))
                .toList();
        int status = receipt.status();
        Problem problem = status < 400 ? null : Problem.of(status, detail(receipt));
        request.status(status).json(new PostedAnswer(problem, receipt.count(Fate.STORED), reasons.size(), reasons));
        if (problem != null) {
            request.contentType(Problem.MEDIA_TYPE);
        }
        if (status == 503) {
            request.header("Retry-After", "1");
        }
    }

    /** The first one decides, of those that decided the status. */
    private static String detail(PostReceipt receipt) {
        return switch (receipt.status()) {
            case 503 ->
                "%d of %d events: %s"
                        .formatted(
                                receipt.count(Fate.NOT_STORED),
                                receipt.outcomes().size(),
                                first(receipt, Fate.NOT_STORED));
            case 409 -> "no event was accepted: " + first(receipt, Fate.CONFLICT);
            default -> "no event was accepted: " + first(receipt, Fate.REFUSED);
        };
    }

    private static String first(PostReceipt receipt, Fate fate) {
        return receipt.outcomes().stream()
                .filter(outcome -> outcome.fate() == fate)
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
