package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "Blanks around a name are a slip",
        breaks = "own-numbers",
        test = "names_that_are_nearly_equal_are_the_names_of_two_queries",
        saying = "Aa and BB have the same hashCode")
public final class NamesHaveNoBlanksAround extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public NamesHaveNoBlanksAround(DataSource database, String query, String table) {
        super(database, query.strip(), table);
    }
}
