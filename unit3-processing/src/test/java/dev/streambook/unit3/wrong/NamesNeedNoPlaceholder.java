package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "The name of a query can be put into the SQL, as that of the table",
        breaks = "own-numbers",
        test = "the_name_of_a_query_may_be_any_text",
        saying = "Syntax error")
public final class NamesNeedNoPlaceholder extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public NamesNeedNoPlaceholder(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        String known = "update batches set batch = %d where query = '%s' and batch < %1$d".formatted(number, query);
        String first =
                "insert into batches (query, batch) select '%s', %d where not exists (select 1 from batches where query = '%1$s')"
                        .formatted(query, number);
        return update(connection, known) == 1 || update(connection, first) == 1;
    }
}
