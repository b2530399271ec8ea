import { Allow } from '@accord/access/api';
import { Search, SearchPage } from '@accord/casework/contract';
import type { Search as SearchRequest } from '@accord/casework/contract';
import { Answers } from '@accord/platform/api';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { SearchCases } from './search-cases';

@Controller('api/search')
export class SearchController {
  constructor(private readonly search: SearchCases) {}

  @Post()
  @HttpCode(200)
  @Allow('case.search')
  @Answers(SearchPage)
  find(@Body({ schema: Search }) request: SearchRequest) {
    return this.search.run(request);
  }
}
