package dev.streambook.unit4.wrong;

import dev.streambook.event.Rated;
import dev.streambook.unit4.LearningRecommender;
import dev.streambook.unit4.Protocol;
import dev.streambook.unit4.Ranking;
import dev.streambook.unit4.Trial;
import dev.streambook.unit4.solution.Prequential;
import dev.streambook.workbook.junit.WrongAnswer;
import java.time.Instant;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit4.Prequential.class,
        belief = "The file is the stream",
        breaks = "time-order",
        test = "a_file_that_is_sorted_by_user_is_a_stream_by_time",
        saying = "1/10 at 3")
public final class TheFileIsTheStream extends Prequential {

    public TheFileIsTheStream(Ranking ranking) {
        super(ranking);
    }

    @Override
    public List<Trial> trials(List<Rated> ratings, LearningRecommender recommender, Protocol protocol) {
        List<Rated> atOneMoment = ratings.stream()
                .map(event ->
                        new Rated(event.id(), event.user(), event.item(), event.device(), Instant.EPOCH, event.stars()))
                .toList();
        return super.trials(atOneMoment, recommender, protocol);
    }
}
