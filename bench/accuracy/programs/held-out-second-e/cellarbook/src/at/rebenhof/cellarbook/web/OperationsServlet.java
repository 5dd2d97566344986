package at.rebenhof.cellarbook.web;

import at.rebenhof.cellarbook.app.Context;
import at.rebenhof.cellarbook.app.Entries;
import at.rebenhof.cellarbook.app.Telemetry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

public class OperationsServlet extends HttpServlet {
    private final transient Context context;

    public OperationsServlet(Context context) {
        this.context = context;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Entries.Entry entry = Entries.ALL.get(Integer.parseInt(request.getPathInfo().substring(1)));
        try {
            Layers.around(entry.action()).of(context);
        } catch (Throwable thrown) {
            Telemetry.emit(entry.label(), thrown, "POST /operations/*", 2);
            response.setStatus(500);
        }
    }
}
