package dev.streambook.unit4.wrong;

import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.unit4.api.Response;
import dev.streambook.unit4.solution.RecommendHandler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.function.BiConsumer;

@WrongAnswer(
        to = dev.streambook.unit4.RecommendHandler.class,
        belief = "The stack trace says all that one needs to know",
        breaks = "logged",
        test = "the_log_gets_what_broke_and_nothing_that_the_client_did",
        saying = "request=null")
public final class LogsTheExceptionAlone extends RecommendHandler {

    public LogsTheExceptionAlone(FilmService films, int standard, int most, BiConsumer<Request, Exception> failures) {
        super(films, standard, most, failures);
    }

    @Override
    protected Response broken(Request request, RuntimeException failure) {
        return super.broken(null, failure);
    }
}
