package com.brightmoor.claims;

import com.brightmoor.claims.client.PartnerClients;
import com.brightmoor.claims.client.PolicyClient;
import com.brightmoor.claims.config.Database;
import com.brightmoor.claims.repository.ClaimRepository;
import com.brightmoor.claims.repository.ReportRepository;
import com.brightmoor.claims.service.ClaimService;
import com.brightmoor.claims.service.DocumentService;
import com.brightmoor.claims.service.PaymentService;
import com.brightmoor.claims.service.RatingService;
import com.brightmoor.claims.web.ClaimController;
import java.nio.file.Path;

public class Application {
  public final Database database = new Database("claims", 4);
  public final ClaimRepository repository;
  public final ReportRepository reports = new ReportRepository(new Database("reports", 1));
  public final ClaimService claims;
  public final PaymentService payments;
  public final DocumentService documents;
  public final RatingService rating;
  public final ClaimController controller;

  public Application(int upstream, String folder) {
    database.migrate();
    repository = new ClaimRepository(database.jdbc);
    PartnerClients partners = new PartnerClients(upstream);
    claims = new ClaimService(repository, new PolicyClient(upstream));
    payments = new PaymentService(repository, partners);
    documents = new DocumentService(repository, Path.of(folder, "letters"));
    rating = new RatingService(partners);
    controller = new ClaimController(claims);
  }
}
