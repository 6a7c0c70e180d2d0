package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.unit4.play.FilmClub;
import dev.streambook.unit4.play.TinyModel;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Prints what Play shows: this is how to see it from the command line. */
@Engines
class PlayTest {

    @Test
    void each_viewer_is_recommended_unseen_films_of_the_kind_that_the_viewer_likes(SparkSession spark) {
        TinyModel model = Play.show(spark, System.out::println);

        for (String viewer : FilmClub.VIEWERS) {
            boolean likesSpace = List.of("Ana", "Ben", "Cleo").contains(viewer);
            assertThat(Play.recommended(model, viewer))
                    .hasSize(2)
                    .doesNotContainAnyElementsOf(FilmClub.of(viewer).keySet());
            assertThat(Play.recommended(model, viewer).get(0) < 5)
                    .as("%s is first recommended a film with spaceships", viewer)
                    .isEqualTo(likesSpace);
        }
    }
}
