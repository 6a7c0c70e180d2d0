package dev.streambook.unit4.picture;

import static dev.streambook.recommender.Viewings.rated;
import static dev.streambook.recommender.Viewings.unrated;

import dev.streambook.event.ViewingEvent;
import dev.streambook.unit4.Inference;
import dev.streambook.unit4.Opinion;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What three answers make of the same events of one user, in several orders of arrival. */
class LastWordPictureTest {

    private static final ViewingEvent A = rated("a", 1, 7, 2.0, 10);
    private static final ViewingEvent B = rated("b", 1, 7, 4.0, 20);
    private static final ViewingEvent C = unrated("c", 1, 7, 30);

    @Test
    void the_picture_shows_what_each_answer_has_of_film_7_in_the_end() throws Exception {
        Grid grid = Grid.of(
                "One user and one film: a is 2.0 stars at 20:00:10, b is 4.0 stars at 20:00:20, c takes it back at 20:00:30",
                "Five orders of arrival and three answers. Where the latest arrival counts, a late a replaces b. Where a"
                        + " withdrawal removes the rating, a late rating comes back. By event time the order of arrival"
                        + " does not matter.",
                "arrives",
                List.of("latest arrival counts", "a withdrawal removes", "latest event time counts"));
        row(grid, "a, b", "4.0", A, B);
        row(grid, "b, a", "4.0", B, A);
        row(grid, "b, a, b again", "4.0", B, A, B);
        row(grid, "a, b, c", "withdrawn", A, B, C);
        row(grid, "c, a, b", "withdrawn", C, A, B);

        new PictureFile("docs/unit4/pictures/4.6-last-word.svg").keep(grid);
    }

    private static void row(Grid grid, String name, String right, ViewingEvent... arriving) throws Exception {
        grid.row(
                name,
                cell(wrong("TheLatestArrivalCounts"), right, arriving),
                cell(wrong("AWithdrawalIsARemoval"), right, arriving),
                cell(Answer.reference(Inference.class), right, arriving));
    }

    private static Grid.Cell cell(Answer<Inference> answer, String right, ViewingEvent... arriving) {
        Inference inference = answer.create(16);
        List.of(arriving).forEach(inference::process);
        List<Opinion> opinions = inference.state(1, Optional.empty()).opinions();
        String outcome = opinions.isEmpty() || !opinions.get(0).isRating()
                ? "withdrawn"
                : Double.toString(opinions.get(0).stars());
        return Grid.cell(outcome, outcome.equals(right) ? Ink.GREEN : Ink.RED);
    }

    private static Answer<Inference> wrong(String name) throws ClassNotFoundException {
        return Answer.wrong(Inference.class, Class.forName("dev.streambook.unit4.wrong." + name), "");
    }
}
