package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.Part;
import dev.streambook.unit4.LoadShedder;
import dev.streambook.unit4.RecommendHandler;
import dev.streambook.unit4.api.FilmService;
import dev.streambook.unit4.api.Request;
import dev.streambook.workbook.Answer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * The exercises of the API.
 *
 * @param questions 4.9, for the routes that ask the recommender
 * @param shedder 4.10, at the door
 * @param all whose answer each part of the recommender is, for the page
 */
public record ApiParts(Answer<RecommendHandler> questions, Answer<LoadShedder> shedder, List<Part> all) {

    RecommendHandler questions(
            FilmService films, ApiSettings.HowMany howMany, BiConsumer<Request, Exception> failures) {
        return questions.create(films, howMany.standard(), howMany.most(), failures);
    }

    LoadShedder shedder(ApiSettings.Limits limits, Executor workers, Clock clock) {
        return shedder.create(limits.concurrent(), limits.waiting(), workers, clock);
    }
}
